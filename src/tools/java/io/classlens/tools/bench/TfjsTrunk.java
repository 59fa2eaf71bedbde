package io.classlens.tools.bench;

import io.classlens.inference.Embedder;
import io.classlens.network.Picture;
import io.classlens.network.backbone.Backbone;
import io.classlens.picture.Frame;
import io.classlens.tools.bench.tfjs.NodeProcess;
import io.classlens.tools.bench.tfjs.Tfjs;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The trunk in TensorFlow.js.
 *
 * @param node empty if it is not to be had
 * @param words what computes, or why nothing does
 */
record TfjsTrunk(Optional<NodeProcess> node, String words) implements AutoCloseable {

    private static final double SAME = 0.999;

    static TfjsTrunk of(BenchSettings settings, Backbone backbone, PrintWriter out)
            throws InterruptedException {
        try {
            NodeProcess node =
                    Tfjs.in(settings.scripts(), out)
                            .start(
                                    "trunk",
                                    settings.file(backbone),
                                    backbone.inputSize(),
                                    backbone.truncation());
            return new TfjsTrunk(Optional.of(node), node.backend());
        } catch (IOException e) {
            return new TfjsTrunk(Optional.empty(), "left out, " + e.getMessage());
        }
    }

    Optional<String> backend() {
        return node.map(NodeProcess::backend);
    }

    /**
     * Two that compute something else could not be compared.
     *
     * @throws IOException if the embeddings of a picture point to different places
     */
    void requireSame(Embedder embedder) throws IOException {
        if (node.isEmpty()) {
            return;
        }
        byte[] rainbow = new byte[3 * Frame.SIZE * Frame.SIZE];
        for (int i = 0; i < rainbow.length; i++) {
            rainbow[i] = (byte) (i % 251); // as in trunk.js
        }
        Picture picture = new Picture(Frame.SIZE, Frame.SIZE, rainbow);
        float[] ours = embedder.embed(new Frame(new byte[0], picture));
        JsonNode answer = node.get().ask(Map.of("batch", 1, "runs", 1));
        double dot = 0;
        double ourSquares = 0;
        double theirSquares = 0;
        for (int i = 0; i < ours.length; i++) {
            double theirs = answer.path("embedding").path(i).asDouble();
            dot += ours[i] * theirs;
            ourSquares += ours[i] * ours[i];
            theirSquares += theirs * theirs;
        }
        double cosine = dot / Math.sqrt(ourSquares * theirSquares);
        if (!(cosine > SAME)) {
            throw new IOException(
                    "TensorFlow.js finds another embedding, cosine %.4f".formatted(cosine));
        }
    }

    Optional<Double> msAFrame(int batch, int runs) throws IOException {
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        node.get()
                                .ask(Map.of("batch", batch, "runs", runs))
                                .path("msAFrame")
                                .asDouble());
    }

    @Override
    public void close() throws IOException {
        if (node.isPresent()) {
            node.get().close();
        }
    }
}
