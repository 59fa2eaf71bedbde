package io.classlens.inference;

import io.classlens.training.Head;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Classifies embeddings with a trained head.
 *
 * @param model number of the model
 * @param labels ids in the order of the head's outputs
 */
public record HeadClassifier(int model, List<Integer> labels, Head head) {

    public HeadClassifier {
        if (labels.size() != head.classCount()) {
            throw new IllegalArgumentException(
                    "%d labels for a head of %d classes"
                            .formatted(labels.size(), head.classCount()));
        }
    }

    /**
     * @param embedding of the backbone that the head was trained on
     */
    public Prediction classify(float[] embedding) {
        float[] probabilities = head.probabilities(embedding);
        return new Prediction(
                model,
                IntStream.range(0, probabilities.length)
                        .mapToObj(c -> new Prediction.Score(labels.get(c), probabilities[c]))
                        .toList());
    }
}
