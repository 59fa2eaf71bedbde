package io.classlens.training;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** One epoch on its way through the batches. */
final class EpochRun {

    enum End {
        FINISHED,
        STOPPED,
        DIVERGED
    }

    private final HeadGraph graph;
    private final TrainingSet set;
    private final Hyperparameters hyperparameters;
    private final int number;
    private final TrainingListener listener;
    private final BooleanSupplier stop;
    private double lossSum;
    private double rightSum;

    EpochRun(
            HeadGraph graph,
            TrainingSet set,
            Hyperparameters hyperparameters,
            int number,
            TrainingListener listener,
            BooleanSupplier stop) {
        this.graph = graph;
        this.set = set;
        this.hyperparameters = hyperparameters;
        this.number = number;
        this.listener = listener;
        this.stop = stop;
    }

    /** Takes a step on each batch of the examples in this order; the last batch may be smaller. */
    End over(int[] order) {
        int size = hyperparameters.batchSize();
        int batches = Math.ceilDiv(order.length, size);
        for (int b = 0; b < batches; b++) {
            if (stop.getAsBoolean()) {
                return End.STOPPED;
            }
            int[] batch =
                    Arrays.copyOfRange(order, b * size, Math.min(order.length, (b + 1) * size));
            listener.onBatchBegin(number, b + 1);
            HeadGraph.StepResult step = graph.step(set, batch);
            if (!Double.isFinite(step.loss())) {
                return End.DIVERGED;
            }
            lossSum += step.loss() * batch.length;
            rightSum += step.accuracy() * batch.length;
            listener.onBatchEnd(new Batch(number, b + 1, batches, step.loss(), step.accuracy()));
        }
        return End.FINISHED;
    }

    /** Means over the examples. */
    Epoch result() {
        return new Epoch(
                number, hyperparameters.epochs(), lossSum / set.size(), rightSum / set.size());
    }
}
