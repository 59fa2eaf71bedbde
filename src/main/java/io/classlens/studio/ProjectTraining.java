package io.classlens.studio;

import io.classlens.project.ExampleScores;
import io.classlens.project.RunDetails.Ending;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training of a project, from waiting for its turn to its end. */
final class ProjectTraining {

    /** Keeps a training that is over, before its state says so. */
    interface Keeper {

        /**
         * @param network empty if none came of it
         * @param judged what it says of the examples that it learned from or was tested on
         * @param took without the wait for its turn
         */
        void keep(
                Optional<TrainedNetwork> network,
                List<ExampleScores> judged,
                List<Epoch> history,
                Ending ending,
                Duration took);
    }

    private static final Logger log = LoggerFactory.getLogger(ProjectTraining.class);

    private final UUID id;
    private final LearningSet learned;
    private final Hyperparameters hyperparameters;
    private final Keeper keeper;
    private final Runnable changed;
    private final Trainings all;
    private final Clock clock;
    private volatile TrainingState state;
    private volatile boolean stopped;
    private final AtomicReference<Optional<Runnable>> waiting =
            new AtomicReference<>(Optional.empty());

    /**
     * @param changed called after each change of {@link #state()}
     * @param all is told when this one begins to compute and how it ended
     */
    ProjectTraining(
            UUID id,
            LearningSet learned,
            Hyperparameters hyperparameters,
            Keeper keeper,
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

    /** Ends soon; at once, where others are still before it. */
    void stop() {
        stopped = true;
        waiting.getAndSet(Optional.empty()).ifPresent(Thread::startVirtualThread);
    }

    /**
     * @param trainer let go of at the end: fine-tuning holds what crosses its boundary for each
     *     picture
     */
    void start(ProjectTrainers.Trainer trainer, ExecutorService threads) {
        changed.run();
        waiting.set(Optional.of(() -> run(trainer)));
        try {
            threads.execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(Runnable::run));
        } catch (RejectedExecutionException e) {
            // The server is going down.
            waiting.set(Optional.empty());
            become(new TrainingState.Failed(hyperparameters));
        }
    }

    private void run(ProjectTrainers.Trainer trainer) {
        Instant began = clock.instant();
        all.begin();
        TrainingState end = learn(trainer, began);
        Ending ending =
                end instanceof TrainingState.Ended(_, var outcome)
                        ? ending(outcome)
                        : Ending.FAILED;
        // First: whoever is told of the end finds it counted.
        all.end(ending, since(began));
        become(end);
    }

    private TrainingState learn(ProjectTrainers.Trainer trainer, Instant began) {
        try {
            TrainingOutcome outcome = trainer.train(epochs(), () -> stopped);
            publish(trainer, outcome, began);
            return new TrainingState.Ended(hyperparameters, outcome);
        } catch (RuntimeException | Error e) {
            log.error("A training failed", e);
            keepFailed(began);
            return new TrainingState.Failed(hyperparameters);
        }
    }

    private static Ending ending(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed _ -> Ending.COMPLETED;
            case TrainingOutcome.StoppedEarly _ -> Ending.STOPPED_EARLY;
            case TrainingOutcome.Stopped _ -> Ending.STOPPED;
            case TrainingOutcome.Diverged _ -> Ending.DIVERGED;
        };
    }

    private void publish(ProjectTrainers.Trainer trainer, TrainingOutcome outcome, Instant began) {
        Optional<TrainedNetwork> network =
                switch (outcome) {
                    case TrainingOutcome.Completed(var last, _) -> Optional.of(last);
                    case TrainingOutcome.StoppedEarly(var best, _) -> Optional.of(best);
                    // A model that works is not given up for a few steps.
                    case TrainingOutcome.Stopped(var last, var history) ->
                            Optional.of(last).filter(_ -> !history.isEmpty());
                    case TrainingOutcome.Diverged(_, _, var lastGood, _) -> lastGood;
                };
        List<ExampleScores> judged =
                network.map(n -> learned.judged(trainer.judge(n))).orElse(List.of());
        keeper.keep(network, judged, outcome.history(), ending(outcome), since(began));
    }

    private void keepFailed(Instant began) {
        List<Epoch> history =
                state instanceof TrainingState.Running(_, var epochs, _) ? epochs : List.of();
        try {
            keeper.keep(Optional.empty(), List.of(), history, Ending.FAILED, since(began));
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
