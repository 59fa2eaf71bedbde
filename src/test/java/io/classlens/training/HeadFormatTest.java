package io.classlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeadFormatTest {

    private final Head head =
            new Head(
                    new float[][] {{1, 2, 3}, {4, 5, 6}},
                    new float[] {0.5f, -0.5f},
                    new float[][] {{1, 0}, {0, 1}, {-1, 1}},
                    new float[] {0, 1, 2});

    @Test
    void a_head_that_was_written_reads_as_the_same_head() {
        Head read = HeadFormat.read(HeadFormat.write(head));

        float[] embedding = {0.1f, -0.2f, 0.3f};
        assertThat(read.logits(embedding)).isEqualTo(head.logits(embedding));
        assertThat(HeadFormat.write(read)).isEqualTo(HeadFormat.write(head));
    }

    @Test
    void refuses_bytes_that_are_cut_short() {
        byte[] bytes = HeadFormat.write(head);

        assertThatThrownBy(() -> HeadFormat.read(Arrays.copyOf(bytes, bytes.length - 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17 weights, found 16");
    }

    @Test
    void refuses_bytes_that_are_no_head() {
        assertThatThrownBy(() -> HeadFormat.read(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
