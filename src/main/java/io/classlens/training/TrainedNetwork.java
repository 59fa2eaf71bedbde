package io.classlens.training;

import io.classlens.network.TunedWeights;
import java.util.Optional;

/**
 * What a training made.
 *
 * @param head on the embeddings of the backbone, of the fine-tuned one if it was unfrozen
 * @param tuned what became of the unfrozen part; empty if the backbone is as it was pretrained
 */
public record TrainedNetwork(Head head, Optional<TunedWeights> tuned) {

    /** A head on the backbone as it was pretrained. */
    public static TrainedNetwork of(Head head) {
        return new TrainedNetwork(head, Optional.empty());
    }

    /** Whether each of its weights is a number that one can compute with. */
    boolean isFinite() {
        return head.isFinite()
                && tuned.stream()
                        .flatMap(weights -> weights.values().values().stream())
                        .allMatch(Head::allFinite);
    }
}
