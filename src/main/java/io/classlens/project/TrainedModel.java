package io.classlens.project;

import io.classlens.training.api.Hyperparameters;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A head that was trained on this project.
 *
 * @param number counted from 1 within its project, which gives it; 0 until then
 * @param labels ids in the order of the head's outputs
 * @param backbone id of the backbone whose embeddings it wants
 * @param head the head's weights as its trainer wrote them, not copied
 * @param fingerprint of the project when the training began; see {@link Project#fingerprint()}
 * @param settings with which it was trained
 * @param validation ids of the examples that were tested on and not learned from
 * @param history one entry for each epoch that was trained
 */
public record TrainedModel(
        int number,
        List<Integer> labels,
        String backbone,
        byte[] head,
        long fingerprint,
        Hyperparameters settings,
        List<Integer> validation,
        List<Score> history,
        Instant trained) {

    TrainedModel numbered(int other) {
        return new TrainedModel(
                other, labels, backbone, head, fingerprint, settings, validation, history, trained);
    }

    /**
     * Of the head that was kept, from 0 to 1: in its best epoch on examples that it did not learn
     * from, or where there were none, in the last epoch on what it learned.
     */
    public double accuracy() {
        return Score.kept(history).tested().accuracy();
    }

    /**
     * How good the head was in one epoch.
     *
     * @param loss mean cross-entropy in nats
     * @param accuracy from 0 to 1
     * @param validation the same on the examples that it did not learn from; null if there were
     *     none
     * @param fineTuned whether layers of the backbone learned in this epoch, and not the head alone
     */
    public record Score(
            double loss, double accuracy, @Nullable Score validation, boolean fineTuned) {

        /** Of an epoch in which the head learned alone. */
        public Score(double loss, double accuracy, @Nullable Score validation) {
            this(loss, accuracy, validation, false);
        }

        /** The same without validation. */
        public Score(double loss, double accuracy) {
            this(loss, accuracy, null);
        }

        /** What counts: on the examples that were not learned from, if there were any. */
        public Score tested() {
            return validation == null ? this : validation;
        }

        /** Of the epoch whose weights were kept: the best tested one, or the last. */
        static Score kept(List<Score> history) {
            return history.stream()
                    .filter(score -> score.validation() != null)
                    .min(Comparator.comparingDouble(score -> score.tested().loss()))
                    .orElseGet(history::getLast);
        }
    }
}
