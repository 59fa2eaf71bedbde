package io.classlens.studio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.inference.Sketcher;
import io.classlens.project.Example;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackedEmbeddingsTest {

    /** After 2038, when a signed number of seconds has turned negative. */
    private static final Instant LATE = Instant.parse("2040-01-01T00:00:00Z");

    private static Example example(int id, int label) {
        return new Example(
                id, label, new float[] {id}, "b", UUID.randomUUID(), LATE, Example.Source.CAMERA);
    }

    /** All numbers are the id, so that it can be told whose sketch it is. */
    private static byte[] sketch(float[] embedding) {
        byte[] sketch = new byte[Sketcher.DIMENSIONS];
        Arrays.fill(sketch, (byte) embedding[0]);
        return sketch;
    }

    private static ByteBuffer packed(List<Example> examples, int after) {
        return ByteBuffer.wrap(PackedEmbeddings.pack(examples, after, PackedEmbeddingsTest::sketch))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void hasHeader(ByteBuffer bytes, int examples, int sketches) {
        assertThat(bytes.getInt()).isEqualTo(PackedEmbeddings.MAGIC);
        assertThat(bytes.getInt()).isEqualTo(examples);
        assertThat(bytes.getInt()).isEqualTo(Sketcher.DIMENSIONS);
        assertThat(bytes.getInt()).isEqualTo(sketches);
        assertThat(bytes.getFloat()).isEqualTo(Sketcher.STEP);
    }

    @Test
    void ids_labels_times_and_then_the_sketches_follow_each_other() {
        ByteBuffer bytes = packed(List.of(example(3, 1), example(7, 2)), 0);

        hasHeader(bytes, 2, 2);
        assertThat(List.of(bytes.getInt(), bytes.getInt())).containsExactly(3, 7);
        assertThat(List.of(bytes.getInt(), bytes.getInt())).containsExactly(1, 2);
        assertThat(Integer.toUnsignedLong(bytes.getInt())).isEqualTo(LATE.getEpochSecond());
        bytes.getInt();
        byte[] first = new byte[Sketcher.DIMENSIONS];
        byte[] second = new byte[Sketcher.DIMENSIONS];
        bytes.get(first).get(second);
        assertThat(first).containsOnly(3);
        assertThat(second).containsOnly(7);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void who_knows_the_first_ones_gets_only_the_sketches_of_the_later() {
        ByteBuffer bytes = packed(List.of(example(3, 1), example(7, 2)), 3);

        hasHeader(bytes, 2, 1);
        assertThat(bytes.remaining()).isEqualTo(2 * 3 * Integer.BYTES + Sketcher.DIMENSIONS);
        assertThat(bytes.get(bytes.limit() - 1)).isEqualTo((byte) 7);
    }

    @Test
    void a_project_without_examples_is_a_header() {
        ByteBuffer bytes = packed(List.of(), 0);

        hasHeader(bytes, 0, 0);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void a_sketch_alone_belongs_to_no_example() {
        ByteBuffer bytes =
                ByteBuffer.wrap(PackedEmbeddings.pack(sketch(new float[] {9})))
                        .order(ByteOrder.LITTLE_ENDIAN);

        hasHeader(bytes, 0, 1);
        assertThat(bytes.remaining()).isEqualTo(Sketcher.DIMENSIONS);
    }
}
