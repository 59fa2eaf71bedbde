package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One entry of the manifest: what a weight is and how its numbers are stored. */
record WeightSpec(String name, long[] shape, String dtype, Optional<Quantization> quantization) {

    /**
     * Numbers stored in fewer bytes (tfjs-core, io_utils.ts).
     *
     * @param dtype {@code uint8} or {@code uint16}, which stand for {@code scale * q + min}, or
     *     {@code float16}
     */
    record Quantization(String dtype, double scale, double min) {}

    static WeightSpec read(JsonNode json) throws ModelFormatException {
        String name = json.path("name").asString("");
        JsonNode sizes = json.path("shape");
        long[] shape = new long[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i).asLong(-1);
            if (shape[i] < 0) {
                throw new ModelFormatException("weight " + name + ": shape " + sizes);
            }
        }
        Optional<Quantization> quantization = Optional.empty();
        if (json.hasNonNull("quantization")) {
            JsonNode how = json.get("quantization");
            quantization =
                    Optional.of(
                            new Quantization(
                                    how.path("dtype").asString(""),
                                    how.path("scale").asDouble(1),
                                    how.path("min").asDouble(0)));
        }
        return new WeightSpec(name, shape, json.path("dtype").asString(""), quantization);
    }

    int count() throws ModelFormatException {
        try {
            long count = 1;
            for (long size : shape) {
                count = Math.multiplyExact(count, size);
            }
            return Math.toIntExact(count);
        } catch (ArithmeticException e) {
            throw new ModelFormatException("weight " + name + " is too large");
        }
    }

    /** How the bytes in the file are to be read. */
    String storedAs() {
        return quantization.map(Quantization::dtype).orElse(dtype);
    }

    long byteLength() throws ModelFormatException {
        int width =
                switch (storedAs()) {
                    case "float32", "int32" -> 4;
                    case "uint16", "float16" -> 2;
                    case "bool", "uint8" -> 1;
                    default ->
                            throw new ModelFormatException(
                                    "weight %s is stored as %s; known are float32, int32, bool, uint8, uint16 and float16"
                                            .formatted(name, storedAs()));
                };
        return (long) width * count();
    }
}
