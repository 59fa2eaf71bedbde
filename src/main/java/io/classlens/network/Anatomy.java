package io.classlens.network;

import io.classlens.network.tfjs.NearMatches;
import java.util.List;
import java.util.Optional;

/**
 * What a backbone is made of, up to its truncation.
 *
 * @param layers in the order of the computation, the input not among them
 * @param cuts where it can be unfrozen from, first to last
 */
public record Anatomy(List<NetworkLayer> layers, List<FreezeBoundary> cuts) {

    private static final int USUAL_BLOCKS = 3;

    public Anatomy {
        layers = List.copyOf(layers);
        cuts = List.copyOf(cuts);
    }

    /**
     * @throws IllegalArgumentException if nothing can be unfrozen from there; the message has names
     *     that come near
     */
    public FreezeBoundary boundaryBefore(String block) {
        return find(block)
                .orElseThrow(
                        () -> {
                            List<String> known = cuts.stream().map(FreezeBoundary::block).toList();
                            return new IllegalArgumentException(
                                    "cannot unfreeze from "
                                            + block
                                            + ", only from "
                                            + known
                                            + NearMatches.question(block, known));
                        });
    }

    public Optional<FreezeBoundary> find(String block) {
        return cuts.stream().filter(cut -> cut.block().equals(block)).findFirst();
    }

    /**
     * Where one usually begins: three blocks learn, if there are so many; empty without any cut.
     */
    public Optional<FreezeBoundary> usualCut() {
        return cuts.isEmpty()
                ? Optional.empty()
                : Optional.of(cuts.get(Math.max(0, cuts.size() - USUAL_BLOCKS)));
    }

    /** Numbers in all layers. */
    public long parameters() {
        return layers.stream().mapToLong(NetworkLayer::total).sum();
    }

    /** Numbers that learn if the layers behind the cut are unfrozen. */
    public long trainable(FreezeBoundary cut, boolean normalizationLearns) {
        return layers.stream()
                .skip(cut.firstLayer())
                .mapToLong(layer -> layer.trainable(normalizationLearns))
                .sum();
    }

    /** Whether a batch normalization is left behind the cut, not folded into its convolution. */
    public boolean hasNormalization(FreezeBoundary cut) {
        return layers.stream().skip(cut.firstLayer()).anyMatch(l -> l.normalization() > 0);
    }
}
