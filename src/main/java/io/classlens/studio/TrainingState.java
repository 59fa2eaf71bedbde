package io.classlens.studio;

import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import java.util.List;

/** Where a project's training stands. */
public sealed interface TrainingState {

    /** Nothing was trained yet. */
    record Never() implements TrainingState {}

    /**
     * @param history the epochs that are over, empty while it waits in the queue and reads pictures
     * @param phase that it is in
     */
    record Running(Hyperparameters hyperparameters, List<Epoch> history, Phase phase)
            implements TrainingState {}

    record Ended(Hyperparameters hyperparameters, TrainingOutcome outcome)
            implements TrainingState {}

    /**
     * Ended before its first epoch: somebody deleted an example before its picture was read. The
     * model in use stays as it was, and no run is kept.
     */
    record PictureDeleted(Hyperparameters hyperparameters) implements TrainingState {}

    /** A bug or a machine out of memory ended it; the log has the cause. */
    record Failed(Hyperparameters hyperparameters) implements TrainingState {}
}
