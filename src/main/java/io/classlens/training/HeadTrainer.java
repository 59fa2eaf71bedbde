package io.classlens.training;

import io.classlens.network.TensorFlowRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Trains a head on stored embeddings with Adam and categorical cross-entropy, batch by batch, in an
 * order that is shuffled anew for each epoch. Same set, hyper-parameters and seed: same head.
 */
public final class HeadTrainer {

    /** What the embeddings of a set are scaled to on average; any value from 1 to 8 does. */
    private static final double MEAN_LENGTH = 2;

    public HeadTrainer() {
        TensorFlowRuntime.start();
    }

    /**
     * Runs the whole training on the calling thread.
     *
     * @param stop asked before each batch
     * @throws IllegalArgumentException if the set has a {@link TrainingProblem}
     */
    public TrainingOutcome train(
            TrainingSet set,
            Hyperparameters hyperparameters,
            TrainingListener listener,
            BooleanSupplier stop) {
        List<TrainingProblem> problems = TrainingProblem.in(set, hyperparameters);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cannot train: " + problems);
        }
        RandomGenerator random = new SplittableRandom(hyperparameters.seed());
        listener.onTrainBegin(set, hyperparameters);
        try (HeadGraph graph =
                new HeadGraph(
                        set.embeddingSize(),
                        scaleOf(set),
                        hyperparameters.hiddenUnits(),
                        set.classCount(),
                        hyperparameters.learningRate(),
                        random)) {
            TrainingOutcome outcome = run(graph, set, hyperparameters, random, listener, stop);
            listener.onTrainEnd(outcome);
            return outcome;
        }
    }

    private static TrainingOutcome run(
            HeadGraph graph,
            TrainingSet set,
            Hyperparameters hyperparameters,
            RandomGenerator random,
            TrainingListener listener,
            BooleanSupplier stop) {
        List<Epoch> history = new ArrayList<>();
        int[] order = identity(set.size());
        for (int number = 1; number <= hyperparameters.epochs(); number++) {
            shuffle(order, random);
            listener.onEpochBegin(number);
            EpochRun epoch = new EpochRun(graph, set, hyperparameters, number, listener, stop);
            switch (epoch.over(order)) {
                case FINISHED -> {
                    history.add(epoch.result());
                    listener.onEpochEnd(epoch.result());
                }
                case STOPPED -> {
                    return new TrainingOutcome.Stopped(graph.head(), List.copyOf(history));
                }
                case DIVERGED -> {
                    return new TrainingOutcome.Diverged(number, List.copyOf(history));
                }
            }
        }
        return new TrainingOutcome.Completed(graph.head(), List.copyOf(history));
    }

    /**
     * Backbones differ in how large their numbers are, and Adam's steps do not: a learning rate
     * that suits one would be far too large for another. So all embeddings of a set are brought to
     * the same mean length first.
     */
    private static float scaleOf(TrainingSet set) {
        double sum = 0;
        for (float[] embedding : set.embeddings()) {
            double squares = 0;
            for (float value : embedding) {
                squares += (double) value * value;
            }
            sum += Math.sqrt(squares);
        }
        double mean = sum / set.size();
        return mean > 0 && Double.isFinite(mean) ? (float) (MEAN_LENGTH / mean) : 1;
    }

    private static int[] identity(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Fisher and Yates. */
    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
