package io.classlens.studio.http;

import io.classlens.inference.Sketcher;
import io.classlens.project.Example;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Function;

/**
 * Examples with sketches of their embeddings ({@link Sketcher}) as bytes, all numbers
 * little-endian:
 *
 * <pre>
 * int32    {@value #MAGIC}, "CLE1"
 * int32    n, the number of examples
 * int32    d, the dimensions of a sketch
 * int32    m, the number of sketches, at most n
 * float32  what one step of a sketch's bytes is worth
 * int32[n] ids, growing
 * int32[n] the labels' ids
 * int32[n] when they were taken, in seconds since 1970, to be read without a sign
 * int8[m][d] the sketches of the last m examples
 * </pre>
 *
 * Whoever has the sketches of the first examples does not need them again.
 */
final class PackedEmbeddings {

    static final int MAGIC = 0x31454c43;
    static final int HEADER = 5 * Integer.BYTES;

    private PackedEmbeddings() {}

    /**
     * @param examples in the order of their ids
     * @param after id from which on, without itself, sketches are sent too
     */
    static byte[] pack(List<Example> examples, int after, Function<float[], byte[]> sketch) {
        List<Example> sketched = examples.stream().filter(e -> e.id() > after).toList();
        ByteBuffer bytes =
                header(
                        examples.size(),
                        sketched.size(),
                        3 * Integer.BYTES * examples.size()
                                + Sketcher.DIMENSIONS * sketched.size());
        examples.forEach(e -> bytes.putInt(e.id()));
        examples.forEach(e -> bytes.putInt(e.label()));
        examples.forEach(e -> bytes.putInt((int) e.taken().getEpochSecond()));
        sketched.forEach(e -> bytes.put(sketch.apply(e.embedding())));
        return bytes.array();
    }

    /** A single sketch, which belongs to no example: n is 0, m is 1. */
    static byte[] pack(byte[] sketch) {
        return header(0, 1, sketch.length).put(sketch).array();
    }

    private static ByteBuffer header(int examples, int sketches, int more) {
        return ByteBuffer.allocate(HEADER + more)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .putInt(examples)
                .putInt(Sketcher.DIMENSIONS)
                .putInt(sketches)
                .putFloat(Sketcher.STEP);
    }
}
