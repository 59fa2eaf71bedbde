package io.classlens.training;

import io.classlens.training.api.Epoch;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;

/**
 * The callbacks of a training, called on the training's thread in the order train, phase, epoch,
 * batch; what takes long belongs on another thread. Same names and order as Keras's callbacks.
 */
public interface TrainingListener {

    /** Listens to nothing. */
    TrainingListener NONE = new TrainingListener() {};

    default void onTrainBegin(TrainingSet set, Hyperparameters hyperparameters) {}

    default void onTrainEnd(TrainingOutcome outcome) {}

    /** Before the first epoch of each phase. */
    default void onPhaseBegin(Phase phase) {}

    /**
     * @param number counted from 1
     */
    default void onEpochBegin(int number) {}

    default void onEpochEnd(Epoch epoch) {}

    /**
     * @param number counted from 1 within the epoch
     */
    default void onBatchBegin(int epoch, int number) {}

    default void onBatchEnd(Batch batch) {}
}
