package io.classlens.network;

import io.classlens.network.tfjs.NearMatches;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a backbone up to its truncation layer.
 *
 * @param layers in the order of the computation, without the input
 * @param boundaries all freeze boundaries, in the order of the computation
 */
public record Anatomy(List<NetworkLayer> layers, List<FreezeBoundary> boundaries) {

    private static final int USUAL_BLOCKS = 3;

    public Anatomy {
        layers = List.copyOf(layers);
        boundaries = List.copyOf(boundaries);
    }

    /**
     * Returns the freeze boundary before a block.
     *
     * @throws IllegalArgumentException if there is none; the message contains similar names
     */
    public FreezeBoundary boundaryBefore(String block) {
        return find(block)
                .orElseThrow(
                        () -> {
                            List<String> known =
                                    boundaries.stream().map(FreezeBoundary::block).toList();
                            return new IllegalArgumentException(
                                    "cannot unfreeze from "
                                            + block
                                            + ", only from "
                                            + known
                                            + NearMatches.question(block, known));
                        });
    }

    public Optional<FreezeBoundary> find(String block) {
        return boundaries.stream().filter(boundary -> boundary.block().equals(block)).findFirst();
    }

    /**
     * The default freeze boundary, behind which the last three blocks learn, or all if there are
     * fewer; empty if the backbone has no boundary.
     */
    public Optional<FreezeBoundary> usualBoundary() {
        return boundaries.isEmpty()
                ? Optional.empty()
                : Optional.of(boundaries.get(Math.max(0, boundaries.size() - USUAL_BLOCKS)));
    }

    /** Number of parameters of all layers. */
    public long parameters() {
        return layers.stream().mapToLong(NetworkLayer::total).sum();
    }

    /** Number of parameters that learn if the layers behind the boundary are unfrozen. */
    public long trainable(FreezeBoundary boundary, boolean normalizationLearns) {
        return layers.stream()
                .skip(boundary.firstLayer())
                .mapToLong(layer -> layer.trainable(normalizationLearns))
                .sum();
    }

    /**
     * Whether a batch normalization lies behind the boundary that is not folded into its
     * convolution.
     */
    public boolean hasNormalization(FreezeBoundary boundary) {
        return layers.stream().skip(boundary.firstLayer()).anyMatch(l -> l.normalization() > 0);
    }
}
