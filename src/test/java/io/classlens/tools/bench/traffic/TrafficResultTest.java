package io.classlens.tools.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrafficResultTest {

    private static Tally tally(int answered, int another, int tooBusy, int failed) {
        return new Tally(
                answered + another + tooBusy + failed,
                answered,
                another,
                tooBusy,
                failed,
                Collections.nCopies(answered, 10.0),
                failed > 0 ? Optional.of("500") : Optional.empty());
    }

    private static TrafficResult of(Tally... tallies) {
        return TrafficResult.of(List.of(tallies), 10, 5, 12, 3);
    }

    @Test
    void every_frame_that_was_offered_is_in_one_of_the_counts() {
        TrafficResult result = of(tally(40, 1, 2, 0), tally(30, 0, 4, 3));

        assertThat(result.offered()).isEqualTo(100);
        assertThat(result.sent()).isEqualTo(80);
        assertThat(result.sent() + result.skipped()).isEqualTo(result.offered());
        assertThat(result.answered() + result.another() + result.tooBusy() + result.failed())
                .isEqualTo(result.sent());
        assertThat(result.firstFailure()).contains("500");
    }

    @Test
    void processor_time_is_counted_in_seconds_a_second() {
        TrafficResult result = of(tally(50, 0, 0, 0));

        assertThat(result.serverCpu()).isEqualTo(1.2);
        assertThat(result.clientCpu()).isEqualTo(0.3);
    }

    @Test
    void fairness_is_the_lowest_pupil_in_terms_of_the_mean() {
        Fairness fairness = of(tally(50, 0, 0, 0), tally(40, 0, 0, 0)).framesPerSecond();

        assertThat(fairness.lowest()).isEqualTo(4);
        assertThat(fairness.mean()).isEqualTo(4.5);
        assertThat(fairness.share()).isEqualTo(4 / 4.5, within(1e-9));
    }

    @Test
    void where_nobody_gets_anything_nobody_is_treated_fairly() {
        assertThat(of(tally(0, 0, 5, 0)).framesPerSecond().share()).isZero();
    }
}
