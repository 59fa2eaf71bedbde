package io.classlens.training;

import io.classlens.network.Tail;
import io.classlens.network.TensorFlowRuntime;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import io.classlens.training.api.TrainingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Trains in two phases: first the head alone on embeddings, then the head and the last blocks of
 * the backbone with a smaller learning rate. A new head sends large gradients back; by the second
 * phase they are small, and what was pretrained is not lost (Chollet, Deep Learning with Python,
 * second edition, section 8.3.2). Only what lies behind the freeze boundary is computed in an
 * epoch.
 */
public final class FineTuner {

    private final Tail tail;

    /**
     * @param tail what is unfrozen
     */
    public FineTuner(Tail tail) {
        TensorFlowRuntime.start();
        this.tail = tail;
    }

    /**
     * Runs the whole training on the calling thread.
     *
     * @param set embeddings of the backbone as it was pretrained, for the first phase
     * @param split of the set: what is validated on is never learned from
     * @param activations of the same examples
     * @param hyperparameters with a fine-tuning from the tail's block on; seed and patience are
     *     those of both phases
     * @param stop asked before each batch
     * @throws IllegalArgumentException if the set has a {@link TrainingProblem}, or the fine-tuning
     *     is from another block on, or there is none
     */
    public TrainingOutcome train(
            TrainingSet set,
            Split split,
            BoundaryActivations activations,
            Hyperparameters hyperparameters,
            TrainingListener listener,
            BooleanSupplier stop) {
        List<TrainingProblem> problems = TrainingProblems.of(set, split, hyperparameters);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cannot train: " + problems);
        }
        FineTuning fineTuning =
                hyperparameters
                        .fineTuning()
                        .filter(f -> f.block().equals(tail.boundary().block()))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no fine-tuning from %s on: %s"
                                                        .formatted(
                                                                tail.boundary().block(),
                                                                hyperparameters)));
        List<Epoch> history = new ArrayList<>();
        BestNetwork best = new BestNetwork();
        listener.onTrainBegin(set.at(split.train()), hyperparameters);
        RandomGenerator random = new SplittableRandom(hyperparameters.seed());
        TrainingOutcome outcome;
        try (HeadGraph learner = HeadTrainer.learner(set, split, hyperparameters, random)) {
            PhaseRun run = HeadTrainer.phase(hyperparameters, history, best, listener, stop);
            outcome = run.outcome(run.with(learner, random), learner);
        }
        Optional<Head> head = headToGoOnFrom(outcome);
        if (head.isPresent()) {
            outcome =
                    tuned(
                            fineTuning,
                            head.get(),
                            set,
                            split,
                            activations,
                            new PhaseRun(
                                    Phase.FINE_TUNING,
                                    fineTuning.epochs(),
                                    fineTuning.batchSize(),
                                    hyperparameters.patience(),
                                    history,
                                    best,
                                    listener,
                                    stop),
                            random);
        }
        listener.onTrainEnd(outcome);
        return outcome;
    }

    private static Optional<Head> headToGoOnFrom(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed(var network, _) -> Optional.of(network.head());
            case TrainingOutcome.StoppedEarly(var network, _) -> Optional.of(network.head());
            case TrainingOutcome.Stopped _, TrainingOutcome.Diverged _ -> Optional.empty();
        };
    }

    private TrainingOutcome tuned(
            FineTuning fineTuning,
            Head head,
            TrainingSet set,
            Split split,
            BoundaryActivations activations,
            PhaseRun run,
            RandomGenerator random) {
        float scale = HeadTrainer.scaleOf(set.at(split.train()));
        try (TailGraph learner =
                new TailGraph(tail, fineTuning, head, scale, set, split, activations)) {
            return run.outcome(run.with(learner, random), learner);
        }
    }
}
