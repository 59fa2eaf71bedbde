package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.WeightSpec.Quantization;
import java.nio.ByteBuffer;

/**
 * Turns stored bytes into numbers, as {@code decodeWeights} of TensorFlow.js does (tfjs-core,
 * io_utils.ts).
 */
final class WeightDecoder {

    private final WeightSpec spec;
    private final ByteBuffer bytes;

    /**
     * @param bytes little-endian, exactly the weight's
     */
    WeightDecoder(WeightSpec spec, ByteBuffer bytes) {
        this.spec = spec;
        this.bytes = bytes;
    }

    Weight decode() throws ModelFormatException {
        return switch (spec.dtype()) {
            case "float32" -> new Weight.Floats(spec.name(), spec.shape(), floats());
            case "int32" -> new Weight.Ints(spec.name(), spec.shape(), ints());
            case "bool" -> new Weight.Bools(spec.name(), spec.shape(), bools());
            default ->
                    throw new ModelFormatException(
                            "weight %s has dtype %s; known are float32, int32 and bool"
                                    .formatted(spec.name(), spec.dtype()));
        };
    }

    private float[] floats() throws ModelFormatException {
        float[] values = new float[spec.count()];
        switch (spec.storedAs()) {
            case "float32" -> bytes.asFloatBuffer().get(values);
            case "float16" -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.float16ToFloat(bytes.getShort());
                }
            }
            case "uint8", "uint16" -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) dequantized();
                }
            }
            default -> throw mismatch();
        }
        return values;
    }

    private int[] ints() throws ModelFormatException {
        int[] values = new int[spec.count()];
        switch (spec.storedAs()) {
            case "int32" -> bytes.asIntBuffer().get(values);
            case "uint8", "uint16" -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (int) Math.round(dequantized());
                }
            }
            default -> throw mismatch();
        }
        return values;
    }

    private boolean[] bools() throws ModelFormatException {
        if (!spec.storedAs().equals("bool")) {
            throw mismatch();
        }
        boolean[] values = new boolean[spec.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.get() != 0;
        }
        return values;
    }

    private double dequantized() {
        Quantization how = spec.quantization().orElseThrow();
        int stored =
                how.dtype().equals("uint8")
                        ? Byte.toUnsignedInt(bytes.get())
                        : Short.toUnsignedInt(bytes.getShort());
        return stored * how.scale() + how.min();
    }

    private ModelFormatException mismatch() {
        return new ModelFormatException(
                "weight %s: dtype %s cannot be stored as %s"
                        .formatted(spec.name(), spec.dtype(), spec.storedAs()));
    }
}
