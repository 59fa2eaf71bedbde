package io.classlens.network;

import java.util.List;

/**
 * A place in the backbone where fine-tuning may begin: the layers before it stay pretrained, the
 * layers behind it may learn. A single tensor passes it.
 *
 * @param block the first unfrozen block, such as {@code block_13}
 * @param layer the last frozen layer, whose output is the activations at this boundary
 * @param firstLayer index of the first unfrozen layer in {@link Anatomy#layers}
 * @param shape of the activations for one picture, {@code [height, width, channels]}
 */
public record FreezeBoundary(String block, String layer, int firstLayer, List<Long> shape) {

    /** Number of activations for one picture: the product of {@link #shape}. */
    public int activationSize() {
        return Math.toIntExact(
                shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b));
    }
}
