package io.classlens.tools.bench;

import io.classlens.inference.HeadClassifier;
import io.classlens.inference.NearestNeighbours;
import io.classlens.training.Head;
import io.classlens.training.api.Hyperparameters;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One answer by the nearest examples against one by a head, on made embeddings: the time does not
 * depend on what they hold.
 *
 * @param embeddingSize numbers of each embedding
 */
record NeighbourBench(int embeddingSize) {

    private static final int CLASSES = 10;

    /**
     * @param neighboursMs median milliseconds of an answer by the nearest examples
     * @param headMs median milliseconds of an answer by a head
     * @param megabytes of the matrix of embeddings
     */
    record Row(int examples, double neighboursMs, double headMs, double ratio, double megabytes) {}

    /**
     * Prints each row as soon as it is known.
     *
     * @param examples how many, a row each
     */
    List<Row> measure(List<Integer> examples, PrintWriter out) {
        RandomGenerator random = new SplittableRandom(1);
        out.printf(
                "%10s %18s %12s %8s %12s%n",
                "examples", "nearest examples", "head", "ratio", "memory");
        out.flush();
        double headMs = median(head(random)::classify, random);
        List<Row> rows = new ArrayList<>();
        for (int n : examples) {
            NearestNeighbours neighbours = neighbours(n, random);
            double ms =
                    median(
                            e -> neighbours.classify(e, NearestNeighbours.Settings.DEFAULTS),
                            random);
            Row row =
                    new Row(
                            n,
                            ms,
                            headMs,
                            ms / headMs,
                            (double) n * embeddingSize * Float.BYTES / 1e6);
            out.printf(
                    Locale.ROOT,
                    "%10d %15.3f ms %9.3f ms %8.2f %9.1f MB%n",
                    row.examples(),
                    row.neighboursMs(),
                    row.headMs(),
                    row.ratio(),
                    row.megabytes());
            out.flush();
            rows.add(row);
        }
        return rows;
    }

    NearestNeighbours neighbours(int count, RandomGenerator random) {
        NearestNeighbours neighbours = NearestNeighbours.none(embeddingSize);
        for (int i = 0; i < count; i++) {
            neighbours = neighbours.with(i + 1, i % CLASSES, drawn(embeddingSize, random));
        }
        return neighbours;
    }

    HeadClassifier head(RandomGenerator random) {
        int hidden = Hyperparameters.DEFAULTS.hiddenUnits();
        return new HeadClassifier(
                1,
                IntStream.range(0, CLASSES).boxed().toList(),
                new Head(
                        drawn(hidden, embeddingSize, random),
                        drawn(hidden, random),
                        drawn(CLASSES, hidden, random),
                        drawn(CLASSES, random)));
    }

    private double median(Consumer<float[]> answer, RandomGenerator random) {
        float[] asked = drawn(embeddingSize, random);
        return Timing.medianMs(() -> answer.accept(asked));
    }

    private static float[][] drawn(int rows, int columns, RandomGenerator random) {
        float[][] matrix = new float[rows][];
        Arrays.setAll(matrix, _ -> drawn(columns, random));
        return matrix;
    }

    static float[] drawn(int size, RandomGenerator random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
