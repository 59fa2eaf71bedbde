package io.classlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.network.TunedWeights;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkFormatTest {

    private static final Head HEAD =
            new Head(
                    new float[][] {{1, 2, 3}, {4, 5, 6}},
                    new float[] {7, 8},
                    new float[][] {{9, 10}},
                    new float[] {11});

    private static final TrainedNetwork TUNED =
            new TrainedNetwork(
                    HEAD,
                    Optional.of(
                            new TunedWeights(
                                    "block_7",
                                    Map.of("a", new float[] {1.5f, -2}, "b/c", new float[0]))));

    @Test
    void a_head_alone_is_written_as_a_head() {
        byte[] bytes = NetworkFormat.write(TrainedNetwork.of(HEAD));

        assertThat(bytes).isEqualTo(HeadFormat.write(HEAD));
        assertThat(NetworkFormat.read(bytes).tuned()).isEmpty();
    }

    @Test
    void a_tuned_network_comes_back_as_it_was() {
        TrainedNetwork back = NetworkFormat.read(NetworkFormat.write(TUNED));

        assertThat(HeadFormat.write(back.head())).isEqualTo(HeadFormat.write(HEAD));
        TunedWeights tuned = back.tuned().orElseThrow();
        assertThat(tuned.block()).isEqualTo("block_7");
        assertThat(tuned.values()).containsOnlyKeys("a", "b/c");
        assertThat(tuned.values().get("a")).containsExactly(1.5f, -2);
    }

    @Test
    void half_a_network_is_refused_wherever_it_breaks_off() {
        byte[] bytes = NetworkFormat.write(TUNED);

        for (int length = 0; length < bytes.length; length++) {
            byte[] half = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> NetworkFormat.read(half))
                    .as("%d of %d bytes", length, bytes.length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_weight_that_is_no_number_is_refused() {
        TrainedNetwork spoiled =
                new TrainedNetwork(
                        HEAD,
                        Optional.of(new TunedWeights("b", Map.of("a", new float[] {Float.NaN}))));

        assertThatThrownBy(() -> NetworkFormat.read(NetworkFormat.write(spoiled)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
