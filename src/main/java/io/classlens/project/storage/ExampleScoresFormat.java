package io.classlens.project.storage;

import io.classlens.project.ExampleScores;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Judgements as bytes, big-endian: how many labels as int32, then for each example its id as int32
 * and a float32 for each label.
 */
final class ExampleScoresFormat {

    private ExampleScoresFormat() {}

    static byte[] write(List<ExampleScores> scores) {
        int labels = scores.isEmpty() ? 0 : scores.getFirst().probabilities().length;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + scores.size() * bytesOfOne(labels));
        bytes.putInt(labels);
        for (ExampleScores each : scores) {
            bytes.putInt(each.example());
            for (float probability : each.probabilities()) {
                bytes.putFloat(probability);
            }
        }
        return bytes.array();
    }

    static List<ExampleScores> read(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int labels = bytes.getInt();
        List<ExampleScores> scores = new ArrayList<>();
        while (bytes.remaining() >= bytesOfOne(labels)) {
            int example = bytes.getInt();
            float[] probabilities = new float[labels];
            for (int i = 0; i < labels; i++) {
                probabilities[i] = bytes.getFloat();
            }
            scores.add(new ExampleScores(example, probabilities));
        }
        return List.copyOf(scores);
    }

    private static int bytesOfOne(int labels) {
        return Integer.BYTES + labels * Float.BYTES;
    }
}
