package io.classlens.inference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classifies embeddings by the examples that lie nearest (Cover and Hart, 1967): no training, but
 * every example is looked at for every answer, so the work grows with their number. A neighbour's
 * vote weighs one over its distance, as scikit-learn's {@code weights="distance"}: with few
 * examples, where most of them are among the k nearest, counting heads would ask only who has more.
 *
 * <p>Immutable; {@link #with} shares the matrix and is to be called on the newest one only.
 */
public final class NearestNeighbours {

    /** What {@link Prediction#model()} is when no model was trained. */
    public static final int NO_MODEL = 0;

    public static final int MOST_NEIGHBOURS = 50;

    private static final int FIRST_ROWS = 16;

    /** Nearer than this is the same picture; keeps one over the distance finite. */
    private static final float SAME = 1e-6f;

    /**
     * What a person chooses.
     *
     * @param k how many neighbours are asked, 1 to {@value #MOST_NEIGHBOURS}; fewer if there are
     *     not as many examples
     */
    public record Settings(int k, Distance distance) {

        public static final Settings DEFAULTS = new Settings(5, Distance.COSINE);

        public Settings {
            if (k < 1 || k > MOST_NEIGHBOURS) {
                throw new IllegalArgumentException(
                        "k must be from 1 to " + MOST_NEIGHBOURS + ", found " + k);
            }
        }
    }

    private final EmbeddingMatrix matrix;
    private final int[] examples;
    private final int[] labels;

    private NearestNeighbours(EmbeddingMatrix matrix, int[] examples, int[] labels) {
        this.matrix = matrix;
        this.examples = examples;
        this.labels = labels;
    }

    /**
     * @param embeddingSize numbers of each embedding
     */
    public static NearestNeighbours none(int embeddingSize) {
        return new NearestNeighbours(
                EmbeddingMatrix.empty(embeddingSize), new int[FIRST_ROWS], new int[FIRST_ROWS]);
    }

    public int size() {
        return matrix.rows();
    }

    /**
     * The same with one example more.
     *
     * @throws IllegalArgumentException if the embedding has another size
     */
    public NearestNeighbours with(int example, int label, float[] embedding) {
        int row = matrix.rows();
        EmbeddingMatrix more = matrix.with(embedding);
        boolean isFull = row == examples.length;
        int[] moreExamples = isFull ? Arrays.copyOf(examples, 2 * row) : examples;
        int[] moreLabels = isFull ? Arrays.copyOf(labels, 2 * row) : labels;
        moreExamples[row] = example;
        moreLabels[row] = label;
        return new NearestNeighbours(more, moreExamples, moreLabels);
    }

    /**
     * @return the shares of the votes, for each label that has an example, and the neighbours that
     *     voted, the nearest first
     * @throws IllegalArgumentException if the embedding has another size
     * @throws IllegalStateException if there is no example
     */
    public Prediction classify(float[] embedding, Settings settings) {
        if (size() == 0) {
            throw new IllegalStateException("there is no example to compare with");
        }
        List<Prediction.Neighbour> nearest = nearest(embedding, settings);
        Map<Integer, Double> votes = new LinkedHashMap<>();
        for (int row = 0; row < size(); row++) {
            votes.putIfAbsent(labels[row], 0.0);
        }
        for (Prediction.Neighbour neighbour : nearest) {
            votes.merge(neighbour.label(), 1.0 / Math.max(neighbour.distance(), SAME), Double::sum);
        }
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Prediction(
                NO_MODEL,
                votes.entrySet().stream()
                        .map(v -> new Prediction.Score(v.getKey(), (float) (v.getValue() / all)))
                        .toList(),
                nearest);
    }

    /** The k nearest, the nearest first; of two that are equally far, the older one. */
    private List<Prediction.Neighbour> nearest(float[] embedding, Settings settings) {
        float[] distances = matrix.distances(embedding, settings.distance());
        int k = Math.min(settings.k(), distances.length);
        int[] rows = new int[k];
        int found = 0;
        for (int row = 0; row < distances.length; row++) {
            if (found == k && distances[row] >= distances[rows[k - 1]]) {
                continue;
            }
            int place = found < k ? found++ : k - 1;
            while (place > 0 && distances[row] < distances[rows[place - 1]]) {
                rows[place] = rows[place - 1];
                place--;
            }
            rows[place] = row;
        }
        return Arrays.stream(rows)
                .mapToObj(r -> new Prediction.Neighbour(examples[r], labels[r], distances[r]))
                .toList();
    }
}
