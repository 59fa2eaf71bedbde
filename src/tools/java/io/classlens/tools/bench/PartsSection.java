package io.classlens.tools.bench;

import io.classlens.inference.HeadClassifier;
import io.classlens.inference.NearestNeighbours;
import io.classlens.network.BackboneCatalog;
import io.classlens.picture.FrameReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a frame passes besides the trunk. Each takes a tenth of a millisecond or more, so that a
 * clock around it measures well; a harness such as JMH would need a build and processes of its own
 * to say the same.
 */
record PartsSection(BenchSettings settings) implements Section {

    private static final int EXAMPLES = 1000;

    @Override
    public List<PartRow> measure(PrintWriter out) throws IOException {
        Table table =
                Table.begin(
                        out, "parts: on one thread", "part                              ", "ms");
        int size = new BackboneCatalog(List.of()).defaultBackbone().embeddingSize();
        NeighbourBench made = new NeighbourBench(size);
        SplittableRandom random = new SplittableRandom(1);
        float[] embedding = NeighbourBench.drawn(size, random);
        HeadClassifier head = made.head(random);
        NearestNeighbours neighbours = made.neighbours(EXAMPLES, random);
        List<PartRow> rows = new ArrayList<>();
        rows.add(new PartRow("a JPEG to pixels", jpegMs()));
        rows.add(
                new PartRow(
                        "an answer of a head", Timing.medianMs(() -> head.classify(embedding))));
        rows.add(
                new PartRow(
                        "an answer of %d nearest examples".formatted(EXAMPLES),
                        Timing.medianMs(
                                () ->
                                        neighbours.classify(
                                                embedding, NearestNeighbours.Settings.DEFAULTS))));
        rows.forEach(row -> table.row(row.part(), row.ms()));
        return rows;
    }

    private double jpegMs() throws IOException {
        byte[] jpeg = settings.pictures().getFirst();
        try (FrameReader reader = new FrameReader()) {
            return Timing.medianMs(() -> reader.frame(jpeg));
        }
    }
}
