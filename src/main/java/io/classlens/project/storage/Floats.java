package io.classlens.project.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An embedding as bytes: 32-bit floats (IEEE 754), lowest byte first. */
final class Floats {

    private Floats() {}

    static byte[] bytes(float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    static float[] of(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
