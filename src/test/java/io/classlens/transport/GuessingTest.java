package io.classlens.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessingTest {

    private static final String ROUTER = "10.0.0.1";

    private final MovableClock clock = new MovableClock();
    private final Guessing guessing = new Guessing(clock);

    @Test
    void the_pause_before_the_next_try_doubles_up_to_a_minute() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            Duration pause = guessing.pauseFor(ROUTER, "Ms Noether");
            pauses.add(pause.toSeconds());
            clock.advance(pause);
            guessing.failed(ROUTER, "Ms Noether");
        }
        assertThat(pauses).containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void a_pause_runs_out() {
        fail(ROUTER, "Ms Noether", 5);
        assertThat(guessing.pauseFor(ROUTER, "Ms Noether")).isEqualTo(Duration.ofSeconds(4));
        clock.advance(Duration.ofMillis(3500));
        assertThat(guessing.pauseFor(ROUTER, "Ms Noether")).isEqualTo(Duration.ofMillis(500));
        clock.advance(Duration.ofMillis(500));
        assertThat(guessing.pauseFor(ROUTER, "Ms Noether")).isZero();
    }

    @Test
    void capitals_and_blanks_make_no_other_subject() {
        fail(ROUTER, "Ms Noether", 5);
        assertThat(guessing.pauseFor(ROUTER, " MS NOETHER ")).isPositive();
    }

    @Test
    void thirty_who_join_behind_one_router_are_not_slowed() {
        for (int i = 0; i < 30; i++) {
            assertThat(guessing.pauseFor(ROUTER, "K7M2QX")).isZero();
            guessing.succeeded(ROUTER, "K7M2QX");
        }
    }

    @Test
    void neighbours_who_mistype_do_not_slow_the_others() {
        for (int i = 0; i < 20; i++) {
            guessing.failed(ROUTER, "K7M2Q" + i);
        }
        assertThat(guessing.pauseFor(ROUTER, "K7M2QX")).isZero();
    }

    @Test
    void a_neighbour_who_fails_on_purpose_costs_the_others_seconds_at_most() {
        for (int i = 0; i < 500; i++) {
            guessing.failed(ROUTER, "GUESS" + i);
        }
        assertThat(guessing.pauseFor(ROUTER, "K7M2QX")).isEqualTo(Duration.ofSeconds(5));
        assertThat(guessing.pauseFor("10.0.0.2", "K7M2QX")).isZero();
    }

    @Test
    void a_success_takes_back_the_failures_of_its_subject_and_no_others() {
        fail(ROUTER, "Ms Noether", 5);
        for (int i = 0; i < 30; i++) {
            guessing.failed(ROUTER, "GUESS" + i);
        }
        guessing.succeeded(ROUTER, "Ms Noether");
        clock.advance(Duration.ofSeconds(4));
        // Of the address, and not of the account.
        assertThat(guessing.pauseFor(ROUTER, "Ms Noether")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void many_machines_together_are_slowed_at_one_account() {
        for (int i = 0; i < 100; i++) {
            guessing.failed("10.0.1." + i, "Ms Noether");
        }
        assertThat(guessing.pauseFor("10.0.2.1", "Ms Noether")).isEqualTo(Duration.ofMinutes(1));
        assertThat(guessing.pauseFor("10.0.2.1", "Mr Gauss")).isZero();
    }

    @Test
    void a_machine_where_the_teacher_signed_in_is_not_held_by_the_failures_of_others() {
        guessing.succeeded("10.0.2.1", "Ms Noether");
        for (int i = 0; i < 100; i++) {
            guessing.failed("10.0.1." + i, "Ms Noether");
        }
        assertThat(guessing.pauseFor("10.0.2.1", "Ms Noether")).isZero();
    }

    @Test
    void failures_are_forgotten_after_a_while() {
        fail(ROUTER, "Ms Noether", 9);
        clock.advance(Guessing.FORGOTTEN_AFTER.plusSeconds(1));
        assertThat(guessing.pauseFor(ROUTER, "Ms Noether")).isZero();
        fail(ROUTER, "Ms Noether", 2);
        assertThat(guessing.pauseFor(ROUTER, "Ms Noether")).isZero();
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_one() {
        for (int i = 0; i < 100; i++) {
            guessing.failed("2001:db8:0:1::" + Integer.toHexString(i), "GUESS" + i);
        }
        assertThat(guessing.pauseFor("2001:db8:0:1:ffff::1", "K7M2QX")).isPositive();
        assertThat(guessing.pauseFor("2001:db8:0:2::1", "K7M2QX")).isZero();
    }

    @Test
    void remembers_the_latest_only() {
        fail("10.0.0.9", "Ms Noether", 9);
        for (int i = 0; i < Guessing.MOST_ENTRIES; i++) {
            guessing.failed("10.1." + i / 250 + "." + i % 250, "GUESS" + i);
        }
        assertThat(guessing.pauseFor("10.0.0.9", "Ms Noether")).isZero();
    }

    private void fail(String address, String subject, int times) {
        for (int i = 0; i < times; i++) {
            guessing.failed(address, subject);
        }
    }
}
