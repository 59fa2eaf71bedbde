package io.classlens.inference;

import java.util.Arrays;

/**
 * Embeddings in one matrix, a row each, one after another in memory. Immutable to its readers: rows
 * are only added behind those that are there, and a reader knows no more rows than there were when
 * it got the matrix. Adding copies nothing but the new row, except when the array is full.
 */
final class EmbeddingMatrix {

    private static final int FIRST_ROWS = 16;

    private final int columns;
    private final int rows;
    private final float[] values;
    private final float[] lengths;

    private EmbeddingMatrix(int columns, int rows, float[] values, float[] lengths) {
        this.columns = columns;
        this.rows = rows;
        this.values = values;
        this.lengths = lengths;
    }

    static EmbeddingMatrix empty(int columns) {
        return new EmbeddingMatrix(
                columns, 0, new float[FIRST_ROWS * columns], new float[FIRST_ROWS]);
    }

    int rows() {
        return rows;
    }

    /**
     * The matrix with one row more. To be called on the newest matrix only: two that are made of
     * the same one would write into the same place.
     *
     * @throws IllegalArgumentException if the embedding has another size
     */
    EmbeddingMatrix with(float[] embedding) {
        requireSize(embedding);
        float[] moreValues = values;
        float[] moreLengths = lengths;
        if (rows == lengths.length) {
            int capacity = Math.min(2 * rows, Integer.MAX_VALUE / columns);
            moreValues = Arrays.copyOf(values, capacity * columns);
            moreLengths = Arrays.copyOf(lengths, capacity);
        }
        System.arraycopy(embedding, 0, moreValues, rows * columns, columns);
        moreLengths[rows] = length(embedding);
        return new EmbeddingMatrix(columns, rows + 1, moreValues, moreLengths);
    }

    /**
     * @return the distance of each row to the embedding, in the order of the rows
     * @throws IllegalArgumentException if the embedding has another size
     */
    float[] distances(float[] embedding, Distance distance) {
        requireSize(embedding);
        float length = length(embedding);
        float[] distances = new float[rows];
        for (int r = 0; r < rows; r++) {
            distances[r] = distance.of(dot(r * columns, embedding), length, lengths[r]);
        }
        return distances;
    }

    /** Eight sums side by side, which the compiler keeps in one register. */
    private float dot(int from, float[] b) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        for (; i + 7 < columns; i += 8) {
            s0 += values[from + i] * b[i];
            s1 += values[from + i + 1] * b[i + 1];
            s2 += values[from + i + 2] * b[i + 2];
            s3 += values[from + i + 3] * b[i + 3];
            s4 += values[from + i + 4] * b[i + 4];
            s5 += values[from + i + 5] * b[i + 5];
            s6 += values[from + i + 6] * b[i + 6];
            s7 += values[from + i + 7] * b[i + 7];
        }
        for (; i < columns; i++) {
            s0 += values[from + i] * b[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    private static float length(float[] embedding) {
        double squares = 0;
        for (float value : embedding) {
            squares += (double) value * value;
        }
        return (float) Math.sqrt(squares);
    }

    private void requireSize(float[] embedding) {
        if (embedding.length != columns) {
            throw new IllegalArgumentException(
                    "expected an embedding of %d values, found %d"
                            .formatted(columns, embedding.length));
        }
    }
}
