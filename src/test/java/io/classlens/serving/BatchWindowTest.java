package io.classlens.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchWindowTest {

    private final BatchWindow gathering = new BatchWindow();
    private long now = 1;

    private void looked(int frames) {
        for (int i = 0; i < 100; i++) {
            now += Duration.ofMillis(20).toNanos();
            gathering.looked(frames, now);
        }
    }

    @Test
    void somebody_alone_never_waits_for_others() {
        looked(1);

        assertThat(gathering.patience(now)).isZero();
    }

    @Test
    void full_batches_wait_a_few_milliseconds_for_fuller_ones() {
        looked(8);

        assertThat(gathering.patience(now)).isEqualTo(BatchWindow.LONGEST);
    }

    @Test
    void after_a_pause_the_first_frame_goes_at_once() {
        looked(8);
        now += Duration.ofSeconds(1).toNanos();

        assertThat(gathering.patience(now)).isZero();
    }
}
