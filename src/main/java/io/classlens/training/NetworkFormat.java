package io.classlens.training;

import io.classlens.network.TunedWeights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A trained network as bytes. One on the pretrained backbone is just a head, see {@link
 * HeadFormat}. A fine-tuned one begins with another format number; then come the block from which
 * on it was unfrozen, the number of tuned weights and for each its name, its length and its values,
 * then the head. Numbers are big-endian, names as {@link DataOutputStream#writeUTF} writes them.
 */
public final class NetworkFormat {

    private static final int TUNED = 2;
    private static final int MOST_WEIGHTS = 10_000;

    private NetworkFormat() {}

    public static byte[] write(TrainedNetwork network) {
        byte[] head = HeadFormat.write(network.head());
        return network.tuned().map(tuned -> write(tuned, head)).orElse(head);
    }

    private static byte[] write(TunedWeights tuned, byte[] head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(TUNED);
            out.writeUTF(tuned.block());
            out.writeInt(tuned.values().size());
            for (Map.Entry<String, float[]> weight : tuned.values().entrySet()) {
                out.writeUTF(weight.getKey());
                out.writeInt(weight.getValue().length);
                ByteBuffer values = ByteBuffer.allocate(Float.BYTES * weight.getValue().length);
                values.asFloatBuffer().put(weight.getValue());
                out.write(values.array());
            }
            out.write(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory does not fail.
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IllegalArgumentException if the bytes are no network of this format
     */
    public static TrainedNetwork read(byte[] bytes) {
        boolean isTuned = bytes.length >= Integer.BYTES && ByteBuffer.wrap(bytes).getInt() == TUNED;
        return isTuned ? readTuned(bytes) : TrainedNetwork.of(HeadFormat.read(bytes));
    }

    private static TrainedNetwork readTuned(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.readInt();
            String block = in.readUTF();
            int count = in.readInt();
            if (count < 0 || count > MOST_WEIGHTS) {
                throw new IllegalArgumentException("a network with " + count + " tuned weights");
            }
            Map<String, float[]> values = new HashMap<>();
            for (int i = 0; i < count; i++) {
                values.put(in.readUTF(), floats(in));
            }
            return new TrainedNetwork(
                    HeadFormat.read(in.readAllBytes()),
                    Optional.of(new TunedWeights(block, values)));
        } catch (IOException e) {
            throw new IllegalArgumentException("half a network", e);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available() / Float.BYTES) {
            throw new IllegalArgumentException("a weight of " + length + " numbers");
        }
        float[] values = new float[length];
        ByteBuffer.wrap(in.readNBytes(length * Float.BYTES)).asFloatBuffer().get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a weight that is no number");
            }
        }
        return values;
    }
}
