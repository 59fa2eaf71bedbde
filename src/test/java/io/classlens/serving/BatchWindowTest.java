package io.classlens.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchWindowTest {

    private final BatchWindow window = new BatchWindow();
    private long now = 1;

    private void ran(int size) {
        for (int i = 0; i < 100; i++) {
            now += Duration.ofMillis(20).toNanos();
            window.ran(size, now);
        }
    }

    @Test
    void a_single_caller_never_waits_for_others() {
        ran(1);

        assertThat(window.maxDelay(now)).isZero();
    }

    @Test
    void full_batches_wait_a_few_milliseconds_for_fuller_ones() {
        ran(8);

        assertThat(window.maxDelay(now)).isEqualTo(BatchWindow.LONGEST);
    }

    @Test
    void after_a_pause_the_first_input_runs_at_once() {
        ran(8);
        now += Duration.ofSeconds(1).toNanos();

        assertThat(window.maxDelay(now)).isZero();
    }
}
