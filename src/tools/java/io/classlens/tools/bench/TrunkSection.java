package io.classlens.tools.bench;

import io.classlens.inference.Embedder;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The trunk of the default backbone, from pixels to embeddings, ours and TensorFlow.js by turns.
 */
record TrunkSection(BenchSettings settings) implements Section {

    private static final List<Integer> BATCHES = List.of(1, 8, 32);
    private static final int REPETITIONS = 7;

    /** TensorFlow.js takes about a second for so many. */
    private static final int PICTURES = 32;

    /**
     * Ours has a second as well, and takes as many pictures as it can: in a shorter while it would
     * be measured how its threads and their caches come back from the other's turn.
     */
    private static final double REPETITION_MS = 1_000;

    private static final int WARM_UPS = 2;

    @Override
    public List<TrunkRow> measure(PrintWriter out) throws IOException, InterruptedException {
        BackboneCatalog catalog = new BackboneCatalog(settings.backbones());
        Backbone backbone = catalog.defaultBackbone();
        try (FrameReader reader = new FrameReader();
                Embedder embedder = open(catalog, backbone);
                TfjsTrunk other = TfjsTrunk.of(settings, backbone, out)) {
            Table table =
                    Table.begin(
                            out,
                            "trunk: %s, from pixels to embeddings; TensorFlow.js: %s"
                                    .formatted(backbone.id(), other.words()),
                            "batch",
                            "ms/frame",
                            "frames/s",
                            "tfjs ms",
                            "tfjs fps",
                            "ratio");
            other.requireSame(embedder);
            List<Frame> frames = frames(reader);
            List<TrunkRow> rows = new ArrayList<>();
            for (int batch : BATCHES) {
                TrunkRow row = row(batch, embedder, other, frames);
                double theirs = row.tfjsMs().orElse(Double.NaN);
                table.row(
                        batch,
                        row.ms(),
                        row.framesPerSecond(),
                        theirs,
                        1000 / theirs,
                        row.ratio().orElse(Double.NaN));
                rows.add(row);
            }
            return rows;
        }
    }

    static Embedder open(BackboneCatalog catalog, Backbone backbone) throws IOException {
        try {
            return new Embedder(catalog.open(backbone));
        } catch (ModelFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<Frame> frames(FrameReader reader) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (byte[] jpeg : settings.pictures()) {
            if (reader.frame(jpeg) instanceof FrameReading.Read(var frame)) {
                frames.add(frame);
            }
        }
        if (frames.isEmpty()) {
            throw new IOException("none of the pictures can be sent as a frame of a camera");
        }
        return IntStream.range(0, PICTURES).mapToObj(i -> frames.get(i % frames.size())).toList();
    }

    private static TrunkRow row(int batch, Embedder embedder, TfjsTrunk other, List<Frame> frames)
            throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + REPETITIONS; i++) {
            double ms =
                    Timing.meanMs(REPETITION_MS, () -> embed(batch, embedder, frames))
                            / frames.size();
            Optional<Double> otherMs = other.msAFrame(batch, frames.size() / batch);
            if (i >= WARM_UPS) {
                ours.add(ms);
                otherMs.ifPresent(theirs::add);
            }
        }
        return TrunkRow.of(
                batch,
                Timing.median(ours),
                theirs.isEmpty() ? Optional.empty() : Optional.of(Timing.median(theirs)),
                other.backend());
    }

    private static void embed(int batch, Embedder embedder, List<Frame> frames) {
        for (int from = 0; from < frames.size(); from += batch) {
            embedder.embed(frames.subList(from, from + batch));
        }
    }
}
