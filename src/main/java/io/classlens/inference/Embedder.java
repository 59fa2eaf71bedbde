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
     * @return {@code [frames, embedding size]}, in the order of the frames
     * @throws IllegalStateException if this is closed
     */
    public float[][] embed(List<Frame> frames) {
        return trunk.embed(frames.stream().map(Frame::picture).toList());
    }

    public float[] embed(Frame frame) {
        return embed(List.of(frame))[0];
    }

    /**
     * Embeds a batch in one run, with the activations that each input asks for.
     *
     * @return one output for each input, in the same order
     * @throws IllegalArgumentException if a freeze boundary is not of this backbone
     * @throws IllegalStateException if this is closed
     */
    public List<TrunkOutput> run(List<TrunkInput> inputs) {
        Trunk.Outputs outputs =
                trunk.embedWithActivations(
                        inputs.stream().map(input -> input.frame().picture()).toList(),
                        inputs.stream().map(TrunkInput::boundary).toList());
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> new TrunkOutput(outputs.embeddings()[i], outputs.activations()[i]))
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

    /** Number of batches that run in parallel without waiting for each other. */
    public int parallelRuns() {
        return trunk.parallelRuns();
    }

    public Anatomy anatomy() {
        return trunk.anatomy();
    }

    /** Returns the layers behind a freeze boundary of {@link #anatomy}. */
    public Tail tail(FreezeBoundary boundary) {
        return trunk.tail(boundary);
    }

    /** Embeds frames and returns their activations at a freeze boundary, from the same run. */
    public Trunk.Outputs embedWithActivations(List<Frame> frames, FreezeBoundary boundary) {
        return trunk.embedWithActivations(frames.stream().map(Frame::picture).toList(), boundary);
    }

    /**
     * Computes activations at a freeze boundary and nothing behind it.
     *
     * @return {@code [pictures, activation size]}, each row in row-major order
     */
    public float[][] activations(List<Picture> squares, FreezeBoundary boundary) {
        return trunk.activations(squares, boundary);
    }

    /**
     * Opens the tuned layers behind their freeze boundary. The caller closes them.
     *
     * @throws IllegalArgumentException if the weights are not of this backbone
     */
    public TunedTail open(TunedWeights tuned) {
        FreezeBoundary boundary = anatomy().boundaryBefore(tuned.block());
        // TensorFlow prepares this boundary now, and not while others wait in the same batch.
        trunk.embedWithActivations(List.of(black()), boundary);
        return new TunedTail(tail(boundary), tuned);
    }

    /**
     * Joins backbone and head in one graph. The caller closes it.
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
