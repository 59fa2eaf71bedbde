package io.classlens.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Writes a small TensorFlow.js model into a folder, for tests. */
public final class WrittenModel {

    private final Path folder;
    private final List<String> nodes = new ArrayList<>();
    private final List<String> weights = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String topology = "";
    private int[] cuts = {};

    private WrittenModel(Path folder) {
        this.folder = folder;
    }

    public static WrittenModel in(Path folder) {
        return new WrittenModel(folder);
    }

    /** A graph of one float input, {@code x}. */
    public static WrittenModel graphIn(Path folder) {
        return in(folder).node("x", "Placeholder", List.of(), type("dtype", "DT_FLOAT"));
    }

    public WrittenModel node(String name, String op, List<String> inputs, String... attributes) {
        String from = inputs.stream().map(i -> '"' + i + '"').collect(Collectors.joining(","));
        nodes.add(
                "{\"name\":\"%s\",\"op\":\"%s\",\"input\":[%s],\"attr\":{%s}}"
                        .formatted(name, op, from, String.join(",", attributes)));
        return this;
    }

    public WrittenModel constant(String name, long[] shape, float... values) {
        return weight(name, shape, values).node(name, "Const", List.of());
    }

    public WrittenModel integers(String name, long[] shape, int... values) {
        ByteBuffer raw = little(4 * values.length);
        Arrays.stream(values).forEach(raw::putInt);
        return weight(name, "int32", shape, "", raw.array()).node(name, "Const", List.of());
    }

    public WrittenModel weight(String name, long[] shape, float... values) {
        ByteBuffer raw = little(4 * values.length);
        for (float value : values) {
            raw.putFloat(value);
        }
        return weight(name, "float32", shape, "", raw.array());
    }

    /**
     * @param quantization JSON, or empty
     */
    public WrittenModel weight(
            String name, String dtype, long[] shape, String quantization, byte[] raw) {
        weights.add(
                "{\"name\":\"%s\",\"shape\":%s,\"dtype\":\"%s\"%s}"
                        .formatted(
                                name,
                                Arrays.toString(shape),
                                dtype,
                                quantization.isEmpty() ? "" : ",\"quantization\":" + quantization));
        bytes.writeBytes(raw);
        return this;
    }

    /** The layers format, with this as {@code modelTopology}. */
    public WrittenModel layers(String topology) {
        this.topology = topology;
        return this;
    }

    /** Cuts the bytes of the weights into shards at these offsets; one shard without. */
    public WrittenModel cutAt(int... offsets) {
        this.cuts = offsets;
        return this;
    }

    public Path write() {
        try {
            List<String> shards = new ArrayList<>();
            byte[] all = bytes.toByteArray();
            int from = 0;
            for (int to : Arrays.copyOf(cuts, cuts.length + 1)) {
                int end = shards.size() == cuts.length ? all.length : to;
                String shard = "shard" + (shards.size() + 1) + ".bin";
                Files.write(folder.resolve(shard), Arrays.copyOfRange(all, from, end));
                shards.add('"' + shard + '"');
                from = end;
            }
            String graph = "{\"node\":[" + String.join(",", nodes) + "]}";
            Path file = folder.resolve("model.json");
            return Files.writeString(
                    file,
                    "{\"modelTopology\":%s,\"weightsManifest\":[{\"paths\":%s,\"weights\":%s}]}"
                            .formatted(topology.isEmpty() ? graph : topology, shards, weights));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String type(String key, String type) {
        return "\"%s\":{\"type\":\"%s\"}".formatted(key, type);
    }

    public static String flag(String key) {
        return "\"%s\":{\"b\":true}".formatted(key);
    }

    public static String real(String key, double value) {
        return "\"%s\":{\"f\":%s}".formatted(key, value);
    }

    public static String integer(String key, long value) {
        return "\"%s\":{\"i\":\"%d\"}".formatted(key, value);
    }

    public static String integers(String key, long... values) {
        String list =
                LongStream.of(values)
                        .mapToObj(v -> "\"" + v + '"')
                        .collect(Collectors.joining(","));
        return "\"%s\":{\"list\":{\"i\":[%s]}}".formatted(key, list);
    }

    public static String text(String key, String value) {
        return "\"%s\":{\"s\":\"%s\"}".formatted(key, base64(value));
    }

    public static String texts(String key, String... values) {
        String list =
                Stream.of(values).map(v -> '"' + base64(v) + '"').collect(Collectors.joining(","));
        return "\"%s\":{\"list\":{\"s\":[%s]}}".formatted(key, list);
    }

    public static long[] shape(long... sizes) {
        return sizes;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
