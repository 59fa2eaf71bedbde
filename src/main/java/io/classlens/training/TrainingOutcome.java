package io.classlens.training;

import java.util.List;

/** How a training ended. */
public sealed interface TrainingOutcome {

    /** One entry for each finished epoch. */
    List<Epoch> history();

    /** All epochs ran. */
    record Completed(Head head, List<Epoch> history) implements TrainingOutcome {

        /**
         * Whether the training went nowhere: its last loss is still within a twentieth of {@code
         * ln(classes)}, what a head that knows nothing reaches by calling all classes equally
         * likely.
         */
        public boolean wentNowhere() {
            return history.getLast().loss() > 0.95 * Math.log(head.classCount());
        }
    }

    /**
     * Somebody stopped it.
     *
     * @param head what it had learned by then
     */
    record Stopped(Head head, List<Epoch> history) implements TrainingOutcome {}

    /**
     * The loss was no longer a finite number; no head came of it.
     *
     * @param epoch counted from 1, the one in which it happened
     */
    record Diverged(int epoch, List<Epoch> history) implements TrainingOutcome {}
}
