package io.classlens.studio;

import io.classlens.training.Epoch;
import io.classlens.training.Head;
import io.classlens.training.HeadTrainer;
import io.classlens.training.Hyperparameters;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training of a project, from waiting for its turn to its end. */
final class ProjectTraining {

    private static final Logger log = LoggerFactory.getLogger(ProjectTraining.class);

    private final UUID id;
    private final TrainingSet set;
    private final Hyperparameters hyperparameters;
    private final BiConsumer<Head, List<Epoch>> result;
    private final Runnable changed;
    private volatile TrainingState state;
    private volatile boolean stopped;

    /**
     * @param result gets the head and its epochs before the state says that the training ended
     * @param changed called after each change of {@link #state()}
     */
    ProjectTraining(
            UUID id,
            TrainingSet set,
            Hyperparameters hyperparameters,
            BiConsumer<Head, List<Epoch>> result,
            Runnable changed) {
        this.id = id;
        this.set = set;
        this.hyperparameters = hyperparameters;
        this.result = result;
        this.changed = changed;
        this.state = new TrainingState.Running(hyperparameters, List.of());
    }

    /** Tells one training of a project from the next. */
    UUID id() {
        return id;
    }

    TrainingState state() {
        return state;
    }

    boolean isRunning() {
        return state instanceof TrainingState.Running;
    }

    void stop() {
        stopped = true;
    }

    void start(ExecutorService trainers) {
        changed.run();
        try {
            trainers.execute(this::run);
        } catch (RejectedExecutionException e) {
            // The server is going down.
            become(new TrainingState.Failed(hyperparameters));
        }
    }

    private void run() {
        try {
            become(
                    new TrainingState.Ended(
                            hyperparameters,
                            published(
                                    new HeadTrainer()
                                            .train(
                                                    set,
                                                    hyperparameters,
                                                    epochs(),
                                                    () -> stopped))));
        } catch (RuntimeException | Error e) {
            log.error("A training failed", e);
            become(new TrainingState.Failed(hyperparameters));
        }
    }

    private TrainingOutcome published(TrainingOutcome outcome) {
        switch (outcome) {
            case TrainingOutcome.Completed(var head, var history) -> result.accept(head, history);
            case TrainingOutcome.Stopped(var head, var history) -> {
                // A model that works is not given up for a few steps.
                if (!history.isEmpty()) {
                    result.accept(head, history);
                }
            }
            case TrainingOutcome.Diverged _ -> {}
        }
        return outcome;
    }

    private TrainingListener epochs() {
        List<Epoch> history = new ArrayList<>();
        return new TrainingListener() {
            @Override
            public void onEpochEnd(Epoch epoch) {
                history.add(epoch);
                become(new TrainingState.Running(hyperparameters, List.copyOf(history)));
            }
        };
    }

    private void become(TrainingState next) {
        state = next;
        changed.run();
    }
}
