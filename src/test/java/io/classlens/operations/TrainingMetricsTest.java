package io.classlens.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.project.RunDetails.Ending;
import io.classlens.studio.Trainings;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TrainingMetrics metrics = new TrainingMetrics(new Trainings(), registry);

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, completed",
        "STOPPED_EARLY, completed",
        "STOPPED, stopped",
        "DIVERGED, diverged",
        "FAILED, failed"
    })
    void a_training_counts_under_how_it_ended(Ending ending, String outcome) {
        metrics.onEnd(ending, Duration.ofSeconds(2));

        Timer timer = registry.get("classlens.trainings").tag("outcome", outcome).timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(registry.get("classlens.trainings").timers())
                .filteredOn(other -> other != timer)
                .allMatch(other -> other.count() == 0);
    }

    @Test
    void nothing_tells_whose_it_was() {
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .allMatch(tag -> tag.getKey().equals("outcome"));
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .containsOnly("classlens.trainings", "classlens.trainings.running");
    }
}
