package io.classlens.network;

import java.util.List;

/**
 * A freeze boundary that one tensor crosses: what lies before it stays as it was pretrained, what
 * lies behind it may learn.
 *
 * @param block the first that is unfrozen, such as {@code block_13}
 * @param boundary the last layer that is frozen; its output crosses
 * @param firstLayer place of the first unfrozen layer in {@link Anatomy#layers}
 * @param shape of what crosses for one picture, {@code [height, width, channels]}
 */
public record FreezeBoundary(String block, String boundary, int firstLayer, List<Long> shape) {

    /** Numbers that cross for one picture. */
    public int activationSize() {
        return Math.toIntExact(
                shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b));
    }
}
