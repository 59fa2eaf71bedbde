package io.classlens.network;

import java.util.List;

/**
 * One layer of a backbone, or one node of it in the graph format.
 *
 * @param name unique in the backbone
 * @param kind what it computes, as its format calls it: {@code Conv2D}, {@code Relu6}
 * @param block which it is part of, such as {@code block_13}; empty before the first and behind the
 *     last
 * @param outputShape of one picture, {@code [height, width, channels]} for a map
 * @param parameters kernels and biases, in numbers
 * @param normalization scales and shifts of a batch normalization, in numbers
 * @param statistics running means and variances, in numbers; they never learn
 */
public record NetworkLayer(
        String name,
        String kind,
        String block,
        List<Long> outputShape,
        long parameters,
        long normalization,
        long statistics) {

    /** All numbers that the layer holds. */
    public long total() {
        return parameters + normalization + statistics;
    }

    /** Those that learn if the layer is unfrozen. */
    public long trainable(boolean normalizationLearns) {
        return parameters + (normalizationLearns ? normalization : 0);
    }
}
