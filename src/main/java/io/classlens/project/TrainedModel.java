package io.classlens.project;

import java.time.Instant;
import java.util.List;

/**
 * A head that was trained on this project.
 *
 * @param number counted from 1 within its project, which gives it; 0 until then
 * @param labels ids in the order of the head's outputs
 * @param backbone id of the backbone whose embeddings it wants
 * @param head the head's weights as its trainer wrote them, not copied
 * @param fingerprint of the project when the training began; see {@link Project#fingerprint()}
 * @param settings with which it was trained
 * @param history one entry for each epoch that was trained
 */
public record TrainedModel(
        int number,
        List<Integer> labels,
        String backbone,
        byte[] head,
        long fingerprint,
        TrainingSettings settings,
        List<Score> history,
        Instant trained) {

    TrainedModel numbered(int other) {
        return new TrainedModel(
                other, labels, backbone, head, fingerprint, settings, history, trained);
    }

    /**
     * How good the head was in one epoch.
     *
     * @param loss mean cross-entropy in nats
     * @param accuracy from 0 to 1
     */
    public record Score(double loss, double accuracy) {}
}
