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

    private final Learner learner;
    private final int batchSize;
    private final int number;
    private final TrainingListener listener;
    private final BooleanSupplier stop;
    private double lossSum;
    private double rightSum;

    EpochRun(
            Learner learner,
            int batchSize,
            int number,
            TrainingListener listener,
            BooleanSupplier stop) {
        this.learner = learner;
        this.batchSize = batchSize;
        this.number = number;
        this.listener = listener;
        this.stop = stop;
    }

    /** Takes a step on each batch of the examples in this order; the last batch may be smaller. */
    End over(int[] order) {
        int batches = Math.ceilDiv(order.length, batchSize);
        for (int b = 0; b < batches; b++) {
            if (stop.getAsBoolean()) {
                return End.STOPPED;
            }
            int[] batch =
                    Arrays.copyOfRange(
                            order, b * batchSize, Math.min(order.length, (b + 1) * batchSize));
            listener.onBatchBegin(number, b + 1);
            Learner.StepResult step = learner.step(batch);
            if (!Double.isFinite(step.loss())) {
                return End.DIVERGED;
            }
            lossSum += step.loss() * batch.length;
            rightSum += step.accuracy() * batch.length;
            listener.onBatchEnd(new Batch(number, b + 1, batches, step.loss(), step.accuracy()));
        }
        return End.FINISHED;
    }

    /** Mean over the examples. */
    double loss() {
        return lossSum / learner.size();
    }

    /** Mean over the examples. */
    double accuracy() {
        return rightSum / learner.size();
    }
}
