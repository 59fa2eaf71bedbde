package io.classlens.inference;

import io.classlens.network.Backbone;
import io.classlens.network.Picture;
import io.classlens.network.Trunk;
import java.util.List;

/** Turns frames into embeddings with the one trunk that all pupils share. Safe for many threads. */
public final class Embedder implements AutoCloseable {

    private final Trunk trunk;

    /** Found out with the first embedding; 0 until then. */
    private volatile int size;

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

    /** How many numbers an embedding has. */
    public int size() {
        if (size == 0) {
            byte[] black = new byte[Frame.SIZE * Frame.SIZE * 3];
            size = trunk.embed(List.of(new Picture(Frame.SIZE, Frame.SIZE, black)))[0].length;
        }
        return size;
    }

    public float[] embed(Frame frame) {
        return embed(List.of(frame))[0];
    }

    @Override
    public void close() {
        trunk.close();
    }
}
