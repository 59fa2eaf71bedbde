package io.classlens.studio;

import io.classlens.project.ExampleScores;
import io.classlens.project.RunDetails.Ending;
import io.classlens.studio.ProjectTrainers.Preparation;
import io.classlens.studio.ProjectTrainers.Trainer;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training of a project, from the queue to its end. */
final class ProjectTraining {

    /**
     * What came of a training that is over.
     *
     * @param network empty if the training had no usable result
     * @param scores of the network for each example that it was trained or tested on
     * @param took without the time in the queue
     */
    record Result(
            Optional<TrainedNetwork> network,
            List<ExampleScores> scores,
            List<Epoch> history,
            Ending ending,
            Duration took) {}

    private static final Logger log = LoggerFactory.getLogger(ProjectTraining.class);

    private final UUID id;
    private final LearningSet learned;
    private final Hyperparameters hyperparameters;
    private final Consumer<Result> keeper;
    private final Runnable changed;
    private final Trainings all;
    private final Clock clock;
    private volatile TrainingState state;
    private volatile boolean stopped;
    private final AtomicReference<Optional<Runnable>> waiting =
            new AtomicReference<>(Optional.empty());

    /**
     * @param keeper stores the result, before the state tells that the training is over
     * @param changed called after each change of {@link #state()}
     * @param all is told when this one begins to compute and how it ended
     */
    ProjectTraining(
            UUID id,
            LearningSet learned,
            Hyperparameters hyperparameters,
            Consumer<Result> keeper,
            Runnable changed,
            Trainings all,
            Clock clock) {
        this.id = id;
        this.learned = learned;
        this.hyperparameters = hyperparameters;
        this.keeper = keeper;
        this.changed = changed;
        this.all = all;
        this.clock = clock;
        this.state = new TrainingState.Running(hyperparameters, List.of(), Phase.HEAD);
    }

    /** Tells one training of a project from the next. */
    UUID id() {
        return id;
    }

    LearningSet learned() {
        return learned;
    }

    TrainingState state() {
        return state;
    }

    boolean isRunning() {
        return state instanceof TrainingState.Running;
    }

    /** Ends the training soon; at once if it is still in the queue. */
    void stop() {
        stopped = true;
        waiting.getAndSet(Optional.empty()).ifPresent(Thread::startVirtualThread);
    }

    /** Reads what the training needs, and gives the trainer; asks whether it is stopped. */
    interface Preparer {
        Preparation prepare(BooleanSupplier stopped);
    }

    /**
     * Waits for one of the threads and runs there, the preparation included: fine-tuning holds the
     * pictures and their activations only while it runs.
     */
    void start(Preparer preparer, ExecutorService threads) {
        changed.run();
        waiting.set(Optional.of(() -> run(preparer)));
        try {
            threads.execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(Runnable::run));
        } catch (RejectedExecutionException e) {
            // The server is going down.
            waiting.set(Optional.empty());
            become(new TrainingState.Failed(hyperparameters));
        }
    }

    private void run(Preparer preparer) {
        Instant began = clock.instant();
        all.begin();
        TrainingState end = learn(preparer, began);
        // Count the end first: listeners that are told of it read the count.
        all.end(ending(end), since(began));
        become(end);
    }

    private TrainingState learn(Preparer preparer, Instant began) {
        try {
            return switch (preparer.prepare(() -> stopped)) {
                case Preparation.Ready(var trainer) -> {
                    TrainingOutcome outcome = trainer.train(epochs(), () -> stopped);
                    publish(trainer, outcome, began);
                    yield new TrainingState.Ended(hyperparameters, outcome);
                }
                case Preparation.PictureDeleted _ ->
                        new TrainingState.PictureDeleted(hyperparameters);
            };
        } catch (RuntimeException | Error e) {
            log.error("A training failed", e);
            keepFailed(began);
            return new TrainingState.Failed(hyperparameters);
        }
    }

    /** A deleted picture is a person's doing, as a stop is; only a fault counts as failed. */
    private static Ending ending(TrainingState end) {
        return switch (end) {
            case TrainingState.Ended(_, var outcome) -> ending(outcome);
            case TrainingState.PictureDeleted _ -> Ending.STOPPED;
            case TrainingState.Failed _ -> Ending.FAILED;
            case TrainingState.Never _, TrainingState.Running _ ->
                    throw new IllegalArgumentException("not an end: " + end);
        };
    }

    private static Ending ending(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed _ -> Ending.COMPLETED;
            case TrainingOutcome.StoppedEarly _ -> Ending.STOPPED_EARLY;
            case TrainingOutcome.Stopped _ -> Ending.STOPPED;
            case TrainingOutcome.Diverged _ -> Ending.DIVERGED;
        };
    }

    private void publish(Trainer trainer, TrainingOutcome outcome, Instant began) {
        Optional<TrainedNetwork> network =
                switch (outcome) {
                    case TrainingOutcome.Completed(var last, _) -> Optional.of(last);
                    case TrainingOutcome.StoppedEarly(var best, _) -> Optional.of(best);
                    // A model that works is not given up for a few steps.
                    case TrainingOutcome.Stopped(var last, var history) ->
                            Optional.of(last).filter(_ -> !history.isEmpty());
                    case TrainingOutcome.Diverged(_, _, var lastGood, _) -> lastGood;
                };
        List<ExampleScores> scores =
                network.map(n -> learned.scores(trainer.probabilities(n))).orElse(List.of());
        keeper.accept(
                new Result(network, scores, outcome.history(), ending(outcome), since(began)));
    }

    private void keepFailed(Instant began) {
        List<Epoch> history =
                state instanceof TrainingState.Running(_, var epochs, _) ? epochs : List.of();
        try {
            keeper.accept(
                    new Result(Optional.empty(), List.of(), history, Ending.FAILED, since(began)));
        } catch (RuntimeException e) {
            // Perhaps it failed because nothing can be kept.
            log.error("A training that failed could not be kept", e);
        }
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }

    private TrainingListener epochs() {
        List<Epoch> history = new ArrayList<>();
        return new TrainingListener() {
            @Override
            public void onPhaseBegin(Phase phase) {
                if (!history.isEmpty()) {
                    running(phase);
                }
            }

            @Override
            public void onEpochEnd(Epoch epoch) {
                history.add(epoch);
                running(epoch.phase());
            }

            private void running(Phase phase) {
                become(new TrainingState.Running(hyperparameters, List.copyOf(history), phase));
            }
        };
    }

    private void become(TrainingState next) {
        state = next;
        changed.run();
    }
}
