package io.classlens.inference;

import io.classlens.network.Anatomy;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.Picture;
import io.classlens.network.Tail;
import io.classlens.network.Trunk;
import io.classlens.network.TunedWeights;
import io.classlens.network.backbone.Backbone;
import io.classlens.picture.Frame;
import io.classlens.training.TrainedNetwork;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns frames into embeddings with the one trunk that all pupils share. Safe for many threads. */
public final class Embedder implements AutoCloseable {

    private final Trunk trunk;

    /**
     * @param trunk closed together with this embedder
     */
    public Embedder(Trunk trunk) {
        this.trunk = trunk;
    }

    public Backbone backbone() {
        return trunk.backbone();
    }

    /**
     * @return one embedding a frame, in the same order
     */
    public float[][] embed(List<Frame> frames) {
        return trunk.embed(frames.stream().map(Frame::picture).toList());
    }

    public float[] embed(Frame frame) {
        return embed(List.of(frame))[0];
    }

    /**
     * @param cuts for each frame the one whose activations are wanted as well; in the same run
     * @return one look a frame, in the same order
     */
    public List<Look> look(List<Frame> frames, List<Optional<FreezeBoundary>> cuts) {
        Trunk.Sight sight = trunk.see(frames.stream().map(Frame::picture).toList(), cuts);
        return IntStream.range(0, frames.size())
                .mapToObj(i -> new Look(sight.embeddings()[i], sight.activations()[i]))
                .toList();
    }

    /**
     * Embeds black pictures in batches of every size, because TensorFlow prepares itself at the
     * first batch of each size.
     *
     * @param largestBatch at least 1
     * @throws IllegalStateException if this is closed
     */
    public void warmUp(int largestBatch) {
        Picture black = black();
        for (int size = 1; size <= largestBatch; size++) {
            trunk.embed(Collections.nCopies(size, black));
        }
    }

    private static Picture black() {
        return new Picture(Frame.SIZE, Frame.SIZE, new byte[3 * Frame.SIZE * Frame.SIZE]);
    }

    /** How many batches it looks at side by side without one waiting for the other. */
    public int parallelRuns() {
        return trunk.parallelRuns();
    }

    public Anatomy anatomy() {
        return trunk.anatomy();
    }

    /** What lies behind a cut of {@link #anatomy}. */
    public Tail tail(FreezeBoundary cut) {
        return trunk.tail(cut);
    }

    /** Embeddings, and what crosses a cut on the way to them, a row a frame. */
    public Trunk.Sight see(List<Frame> frames, FreezeBoundary cut) {
        return trunk.see(frames.stream().map(Frame::picture).toList(), cut);
    }

    /**
     * @return what crosses the cut, a row a picture
     */
    public float[][] activations(List<Picture> squares, FreezeBoundary cut) {
        return trunk.activations(squares, cut);
    }

    /**
     * The unfrozen part as it was tuned. The caller closes it.
     *
     * @throws IllegalArgumentException if the weights are not of this backbone
     */
    public TunedTail open(TunedWeights tuned) {
        FreezeBoundary cut = anatomy().boundaryBefore(tuned.block());
        // TensorFlow gets ready for this cut now, and not while others wait in the same batch.
        trunk.see(List.of(black()), cut);
        return new TunedTail(tail(cut), tuned);
    }

    /**
     * Backbone and head in one graph. The caller closes it.
     *
     * @throws IllegalArgumentException if the weights are not of this backbone
     */
    public MergedModel merge(TrainedNetwork network) {
        return new MergedModel(
                network.tuned().map(trunk::tuned).orElseGet(trunk::pretrained), network.head());
    }

    @Override
    public void close() {
        trunk.close();
    }
}
