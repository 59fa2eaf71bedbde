package io.classlens.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadMeterTest {

    private long now = Long.MAX_VALUE - 1_000; // where System.nanoTime may begin, and run over
    private final LoadMeter meter = new LoadMeter(() -> now);

    private void advance(Duration time) {
        now += time.toNanos();
    }

    @Test
    void knows_nothing_before_the_first_frame() {
        assertThat(meter.load(0, Duration.ZERO))
                .isEqualTo(new Load(0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0));
    }

    @Test
    void tells_typical_and_slow_answers_batches_and_what_was_dropped() {
        for (int i = 1; i <= 100; i++) {
            meter.onAnswered(Duration.ofMillis(i).toNanos());
        }
        meter.onBatch(new long[2], 1);
        meter.onBatch(new long[6], 1);
        meter.onStale();
        meter.onRejected();

        assertThat(meter.load(7, Duration.ofMillis(300)))
                .isEqualTo(
                        new Load(
                                7,
                                10,
                                4,
                                Duration.ofMillis(50),
                                Duration.ofMillis(95),
                                Duration.ofMillis(300),
                                2));
    }

    @Test
    void forgets_what_is_older_than_ten_seconds() {
        meter.onAnswered(1);
        meter.onBatch(new long[3], 1);
        meter.onStale();
        advance(Duration.ofSeconds(6));
        meter.onAnswered(2);
        advance(Duration.ofSeconds(6));

        Load load = meter.load(1, Duration.ZERO);

        assertThat(load.framesPerSecond()).isEqualTo(0.1);
        assertThat(load.typicalLatency()).isEqualTo(Duration.ofNanos(2));
        assertThat(load.framesPerBatch()).isZero();
        assertThat(load.dropped()).isZero();
    }
}
