package io.classlens.training;

import io.classlens.training.api.Epoch;
import io.classlens.training.api.Phase;
import java.util.List;
import java.util.Optional;

/** How a training ended. */
public sealed interface TrainingOutcome {

    /** One entry for each finished epoch. */
    List<Epoch> history();

    /**
     * All epochs ran.
     *
     * @param network of the best epoch, {@link Epoch#best}
     */
    record Completed(TrainedNetwork network, List<Epoch> history) implements TrainingOutcome {

        /**
         * Whether the training went nowhere: its last loss is still within a twentieth of {@code
         * ln(classes)}, what a head that knows nothing reaches by calling all classes equally
         * likely.
         */
        public boolean wentNowhere() {
            return history.getLast().loss() > 0.95 * Math.log(network.head().classCount());
        }
    }

    /**
     * The validation loss did not become smaller any more, for as long as patience was asked for.
     *
     * @param network of the best epoch, {@link Epoch#best}
     */
    record StoppedEarly(TrainedNetwork network, List<Epoch> history) implements TrainingOutcome {}

    /**
     * Somebody stopped it.
     *
     * @param network of the best epoch, or what it had learned if none was over
     */
    record Stopped(TrainedNetwork network, List<Epoch> history) implements TrainingOutcome {}

    /**
     * The loss, or a weight, was no longer a finite number.
     *
     * @param phase in which it happened: its learning rate is the one to change
     * @param epoch counted from 1, the one in which it happened
     * @param network the last good weights, those of the best epoch; empty if none was over
     */
    record Diverged(Phase phase, int epoch, Optional<TrainedNetwork> network, List<Epoch> history)
            implements TrainingOutcome {}
}
