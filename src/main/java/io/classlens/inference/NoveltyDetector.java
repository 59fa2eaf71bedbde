package io.classlens.inference;

import java.util.Arrays;
import java.util.UUID;

/**
 * Tells embeddings that are unlike all examples: novelty detection by the distance to the nearest
 * neighbour (Knorr and Ng, VLDB 1998; for the embeddings of deep networks Sun et al., "Out-of-
 * Distribution Detection with Deep Nearest Neighbors", ICML 2022). A head cannot tell them: its
 * probabilities add up to 1 whatever it is shown. Neither can this if the new thing fills little of
 * a picture that is otherwise as in the examples: then the pictures are alike.
 *
 * <p>How far is too far comes from the examples themselves. Each is left out once, and its cosine
 * distance to the nearest of the others with its label is noted. Frames of one hold of the button
 * are near-duplicates, so those of other bursts are compared where the label has any; where it has
 * none, those of the same burst are, and their distance counts double. What is farther from all
 * examples than {@value #FACTOR} times the {@value #PERCENTILE}th percentile of these distances is
 * new.
 *
 * <p>Adding an example compares it with all that are there, {@code O(n * size)}; so n examples take
 * {@code O(n² * size)}, about 2 s for 3000 on one core, and an answer {@code O(n * size)}.
 * Immutable; {@link #with} shares memory and is to be called on the newest one only.
 */
public final class NoveltyDetector {

    /** As in Sun et al., whose threshold lets 95 % of the known through. */
    static final int PERCENTILE = 95;

    /** Room for what is seen in another light or from another side than all examples were. */
    static final float FACTOR = 1.2f;

    /** For frames that were taken a tenth of a second apart: what comes later differs more. */
    static final float FACTOR_IN_BURST = 2;

    /** Of fewer examples nothing is usual yet. */
    static final int FEWEST = 5;

    /** Nearer than this is the noise of a camera that stands still. */
    static final float NEAREST_LIMIT = 0.02f;

    private final EmbeddingMatrix matrix;
    private final Row[] rows;
    private final float limit;

    /**
     * @param otherBurst distance to the nearest of the label's other bursts, infinite if none
     * @param sameBurst distance to the nearest of the burst, infinite if none
     */
    private record Row(int label, UUID burst, float otherBurst, float sameBurst) {

        float toNearest() {
            return Float.isFinite(otherBurst) ? otherBurst : FACTOR_IN_BURST * sameBurst;
        }

        Row beside(int otherLabel, UUID other, float distance) {
            if (otherLabel != label) {
                return this;
            }
            return other.equals(burst)
                    ? distance < sameBurst ? new Row(label, burst, otherBurst, distance) : this
                    : distance < otherBurst ? new Row(label, burst, distance, sameBurst) : this;
        }
    }

    private NoveltyDetector(EmbeddingMatrix matrix, Row[] rows) {
        this.matrix = matrix;
        this.rows = rows;
        this.limit = limit(rows);
    }

    /**
     * @param embeddingSize numbers of each embedding
     */
    public static NoveltyDetector none(int embeddingSize) {
        return new NoveltyDetector(EmbeddingMatrix.empty(embeddingSize), new Row[0]);
    }

    public int size() {
        return matrix.rows();
    }

    /**
     * The same with one example more.
     *
     * @param burst shared by the examples of one hold of the button
     * @throws IllegalArgumentException if the embedding has another size
     */
    public NoveltyDetector with(int label, UUID burst, float[] embedding) {
        float[] distances = matrix.distances(embedding, Distance.COSINE);
        Row added = new Row(label, burst, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);
        Row[] more = Arrays.copyOf(rows, rows.length + 1);
        for (int r = 0; r < rows.length; r++) {
            more[r] = rows[r].beside(label, burst, distances[r]);
            added = added.beside(rows[r].label(), rows[r].burst(), distances[r]);
        }
        more[rows.length] = added;
        return new NoveltyDetector(matrix.with(embedding), more);
    }

    /** The cosine distance beyond which an embedding is new, infinite for too few examples. */
    float limit() {
        return limit;
    }

    /**
     * Whether it is farther from every example than the examples usually are from each other.
     * Always false for fewer than {@value #FEWEST} that have another one of their label.
     *
     * @throws IllegalArgumentException if the embedding has another size
     */
    public boolean isNovel(float[] embedding) {
        for (float distance : matrix.distances(embedding, Distance.COSINE)) {
            if (distance <= limit) {
                return false;
            }
        }
        return Float.isFinite(limit);
    }

    private static float limit(Row[] rows) {
        double[] usual =
                Arrays.stream(rows)
                        .mapToDouble(Row::toNearest)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        if (usual.length < FEWEST) {
            return Float.POSITIVE_INFINITY;
        }
        double percentile = usual[(usual.length - 1) * PERCENTILE / 100];
        return Math.max(NEAREST_LIMIT, (float) (FACTOR * percentile));
    }
}
