package io.classlens.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration ROOM = Duration.ofMillis(10);
    private static final Duration TOO_LONG = Duration.ofMillis(200);

    /** Of a batch of one frame, of which two run in parallel. */
    private static final Duration RUN = Duration.ofMillis(20);

    private final Pace pace = new Pace(2);
    private long now = 1;

    /** A batch of one frame every ten milliseconds for a second. */
    private void frames(Duration wait) {
        for (int i = 0; i < 100; i++) {
            now += Duration.ofMillis(10).toNanos();
            pace.ran(now, 1, RUN.toNanos());
            pace.answered(now, wait.toNanos());
        }
    }

    @Test
    void asks_for_nothing_while_nobody_waits_long() {
        frames(ROOM);

        assertThat(pace.interval(30)).isZero();
    }

    @Test
    void asks_all_for_the_interval_at_which_the_server_gives_a_little_less_than_it_can() {
        // A frame costs 10 ms of the server, which can do 100 a second: 60 pupils can have
        // 1.67 each.
        frames(TOO_LONG);

        assertThat(pace.interval(60)).isBetween(Duration.ofMillis(690), Duration.ofMillis(800));
    }

    /** The trunk is not all: the cost of a frame elsewhere shows in the throughput. */
    @Test
    void asks_for_less_than_what_came_out_where_the_trunk_alone_could_do_more() {
        for (int i = 0; i < 50; i++) {
            now += Duration.ofMillis(16).toNanos();
            pace.ran(now, 1, RUN.toNanos());
            pace.answered(now, TOO_LONG.toNanos());
        }

        assertThat(pace.interval(60)).isGreaterThan(Duration.ofMillis(60 * 16));
    }

    @Test
    void gives_each_more_as_soon_as_there_are_fewer() {
        frames(TOO_LONG);

        assertThat(pace.interval(30)).isEqualTo(pace.interval(60).dividedBy(2));
        assertThat(pace.interval(1)).isZero();
    }

    @Test
    void lets_go_step_by_step_when_waits_are_short_again() {
        frames(TOO_LONG);
        Duration before = pace.interval(60);

        for (int i = 0; i < 2; i++) {
            frames(ROOM);
        }
        assertThat(pace.interval(60)).isBetween(before.dividedBy(2), before.minusMillis(20));

        for (int i = 0; i < 30; i++) {
            frames(ROOM);
        }
        assertThat(pace.interval(60)).isZero();
    }

    @Test
    void goes_on_asking_for_more_while_waits_are_too_long_up_to_twice_what_a_frame_costs() {
        frames(TOO_LONG);
        Duration before = pace.interval(60);

        frames(TOO_LONG);
        assertThat(pace.interval(60)).isGreaterThan(before);

        for (int i = 0; i < 20; i++) {
            frames(TOO_LONG);
        }
        assertThat(pace.interval(60)).isEqualTo(Duration.ofMillis(60 * 2 * 10));
        assertThat(pace.interval(1000)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void gives_pages_that_sent_at_the_same_moment_slots_one_after_another() {
        frames(TOO_LONG);
        Duration each = pace.interval(60).dividedBy(60);
        long arrived = now;
        now += TOO_LONG.toNanos();

        Duration first = pace.next(now, arrived, 60);
        Duration second = pace.next(now, arrived, 60);
        Duration third = pace.next(now, arrived, 60);

        assertThat(first).isEqualTo(TOO_LONG);
        assertThat(second.minus(first)).isCloseTo(each, Duration.ofNanos(100));
        assertThat(third.minus(second)).isCloseTo(each, Duration.ofNanos(100));
    }

    @Test
    void leaves_no_slot_free_behind_pages_that_went_away() {
        frames(TOO_LONG);
        for (int i = 0; i < 60; i++) {
            pace.next(now, now, 60);
        }
        now += Duration.ofSeconds(30).toNanos();

        assertThat(pace.next(now, now, 60)).isZero();
    }

    @Test
    void does_not_slow_down_somebody_alone_whom_other_work_makes_slow() {
        // A run takes long, although no frame waits.
        for (int i = 0; i < 10; i++) {
            now += Duration.ofMillis(400).toNanos();
            pace.ran(now, 1, Duration.ofMillis(400).toNanos());
            pace.answered(now, 0);
        }

        assertThat(pace.interval(1)).isZero();
    }

    @Test
    void lets_go_by_time_and_not_by_the_number_of_frames() {
        frames(TOO_LONG);
        Duration before = pace.interval(60);

        now += Duration.ofSeconds(60).toNanos();
        pace.answered(now, 0);

        assertThat(before).isPositive();
        assertThat(pace.interval(60)).isZero();
    }

    @Test
    void gives_no_slots_while_there_is_room() {
        frames(ROOM);

        assertThat(pace.next(now, now, 30)).isZero();
        assertThat(pace.next(now, now, 30)).isZero();
    }
}
