package io.classlens.training;

import io.classlens.network.TensorFlowRuntime;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import io.classlens.training.api.TrainingProblem;
import java.util.ArrayList;
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

    /** Learns from the whole set. */
    public TrainingOutcome train(
            TrainingSet set,
            Hyperparameters hyperparameters,
            TrainingListener listener,
            BooleanSupplier stop) {
        return train(set, Split.withoutValidation(set), hyperparameters, listener, stop);
    }

    /**
     * Runs the whole training on the calling thread.
     *
     * @param split of the set: what is validated on is never learned from
     * @param stop asked before each batch
     * @throws IllegalArgumentException if the set has a {@link TrainingProblem}
     */
    public TrainingOutcome train(
            TrainingSet set,
            Split split,
            Hyperparameters hyperparameters,
            TrainingListener listener,
            BooleanSupplier stop) {
        List<TrainingProblem> problems = TrainingProblems.of(set, split, hyperparameters);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cannot train: " + problems);
        }
        List<Epoch> history = new ArrayList<>();
        BestNetwork best = new BestNetwork();
        listener.onTrainBegin(set.at(split.train()), hyperparameters);
        RandomGenerator random = new SplittableRandom(hyperparameters.seed());
        try (HeadGraph learner = learner(set, split, hyperparameters, random)) {
            PhaseRun run = phase(hyperparameters, history, best, listener, stop);
            TrainingOutcome outcome = run.outcome(run.with(learner, random), learner);
            listener.onTrainEnd(outcome);
            return outcome;
        }
    }

    static HeadGraph learner(
            TrainingSet set, Split split, Hyperparameters hyperparameters, RandomGenerator random) {
        TrainingSet learned = set.at(split.train());
        return new HeadGraph(
                learned,
                set.at(split.validation()),
                scaleOf(learned),
                hyperparameters.hiddenUnits(),
                hyperparameters.learningRate(),
                random);
    }

    static PhaseRun phase(
            Hyperparameters hyperparameters,
            List<Epoch> history,
            BestNetwork best,
            TrainingListener listener,
            BooleanSupplier stop) {
        return new PhaseRun(
                Phase.HEAD,
                hyperparameters.epochs(),
                hyperparameters.batchSize(),
                hyperparameters.patience(),
                history,
                best,
                listener,
                stop);
    }

    /**
     * Backbones differ in how large their numbers are, and Adam's steps do not: a learning rate
     * that suits one would be far too large for another. So all embeddings of a set are brought to
     * the same mean length first.
     */
    static float scaleOf(TrainingSet set) {
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
}
