package io.classlens.training;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * A head as bytes, big-endian: a format number, embedding size, hidden units and classes as int32,
 * then hidden kernel, hidden bias, output kernel and output bias as float32, row by row.
 */
public final class HeadFormat {

    private static final int VERSION = 1;
    private static final int HEADER_INTS = 4;

    private HeadFormat() {}

    public static byte[] write(Head head) {
        int embedding = head.embeddingSize();
        int hidden = head.hiddenUnits();
        int classes = head.classCount();
        int floats = hidden * embedding + hidden + classes * hidden + classes;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_INTS * Integer.BYTES + floats * Float.BYTES);
        bytes.putInt(VERSION).putInt(embedding).putInt(hidden).putInt(classes);
        FloatBuffer values = bytes.asFloatBuffer();
        for (float[] row : head.hiddenKernel()) {
            values.put(row);
        }
        values.put(head.hiddenBias());
        for (float[] row : head.outputKernel()) {
            values.put(row);
        }
        values.put(head.outputBias());
        return bytes.array();
    }

    /**
     * @throws IllegalArgumentException if the bytes are not a head of this format
     */
    public static Head read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_INTS * Integer.BYTES || in.getInt() != VERSION) {
            throw new IllegalArgumentException("not a head in format " + VERSION);
        }
        int embedding = in.getInt();
        int hidden = in.getInt();
        int classes = in.getInt();
        if (embedding < 1 || hidden < 1 || classes < 1) {
            throw new IllegalArgumentException("a head has no side shorter than 1");
        }
        long expected = ((long) hidden * (embedding + 1) + (long) classes * (hidden + 1));
        FloatBuffer values = in.asFloatBuffer();
        if (values.remaining() != expected) {
            throw new IllegalArgumentException(
                    "a head of these sizes has %d weights, found %d"
                            .formatted(expected, values.remaining()));
        }
        float[][] hiddenKernel = matrix(values, hidden, embedding);
        float[] hiddenBias = matrix(values, 1, hidden)[0];
        float[][] outputKernel = matrix(values, classes, hidden);
        return new Head(hiddenKernel, hiddenBias, outputKernel, matrix(values, 1, classes)[0]);
    }

    private static float[][] matrix(FloatBuffer values, int rows, int columns) {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            values.get(row);
        }
        return matrix;
    }
}
