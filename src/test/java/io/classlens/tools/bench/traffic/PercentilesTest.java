package io.classlens.tools.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void are_values_that_so_large_a_share_does_not_exceed() {
        List<Double> from100To1 = DoubleStream.iterate(100, x -> x - 1).limit(100).boxed().toList();

        assertThat(Percentiles.of(from100To1)).isEqualTo(new Percentiles(50, 95, 99, 100));
    }

    @Test
    void of_one_value_are_this_value() {
        assertThat(Percentiles.of(List.of(7.5))).isEqualTo(new Percentiles(7.5, 7.5, 7.5, 7.5));
    }

    @Test
    void of_nothing_are_zero() {
        assertThat(Percentiles.of(List.of())).isEqualTo(new Percentiles(0, 0, 0, 0));
    }
}
