package io.classlens.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FrameMetrics metrics = new FrameMetrics(registry);

    private static long millis(int millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private Timer timer(String name) {
        return registry.get(name).timer();
    }

    private double dropped(String reason) {
        return registry.get("classlens.frames.dropped").tag("reason", reason).counter().count();
    }

    @Test
    void a_batch_counts_once_and_each_of_its_frames_waited() {
        metrics.onBatch(new long[] {millis(1), millis(2), millis(6)}, millis(20));
        metrics.onBatch(new long[] {millis(3)}, millis(8));

        DistributionSummary size = registry.get("classlens.batch.size").summary();
        assertThat(size.count()).isEqualTo(2);
        assertThat(size.totalAmount()).isEqualTo(4);
        assertThat(size.max()).isEqualTo(3);
        assertThat(timer("classlens.frame.wait").count()).isEqualTo(4);
        assertThat(timer("classlens.frame.wait").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(12);
        assertThat(timer("classlens.trunk.run").count()).isEqualTo(2);
        assertThat(timer("classlens.trunk.run").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(28);
    }

    @Test
    void the_slow_answers_show_in_the_percentiles() {
        for (int i = 0; i < 90; i++) {
            metrics.onAnswered(millis(20));
        }
        for (int i = 0; i < 10; i++) {
            metrics.onAnswered(millis(400));
        }

        var percentiles = timer("classlens.frame.latency").takeSnapshot().percentileValues();
        assertThat(percentiles).extracting(p -> p.percentile()).containsExactly(0.5, 0.95, 0.99);
        // A histogram with buckets below: within a tenth.
        assertThat(percentiles[0].value(TimeUnit.MILLISECONDS)).isBetween(18.0, 22.0);
        assertThat(percentiles[1].value(TimeUnit.MILLISECONDS)).isBetween(360.0, 440.0);
    }

    @Test
    void what_was_too_old_and_what_came_second_are_told_apart() {
        metrics.onStale();
        metrics.onStale();
        metrics.onRejected();

        assertThat(dropped("stale")).isEqualTo(2);
        assertThat(dropped("second")).isEqualTo(1);
    }
}
