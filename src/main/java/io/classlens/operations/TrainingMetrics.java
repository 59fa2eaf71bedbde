package io.classlens.operations;

import io.classlens.project.RunDetails.Ending;
import io.classlens.studio.TrainingWatch;
import io.classlens.studio.Trainings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How many trainings run, and how long those took that are over, by how they ended. */
final class TrainingMetrics implements TrainingWatch {

    private final Map<Ending, Timer> timers = new EnumMap<>(Ending.class);

    /** Of those that run now in {@code trainings}; the caller lets it watch. */
    TrainingMetrics(Trainings trainings, MeterRegistry registry) {
        Gauge.builder("classlens.trainings.running", trainings, Trainings::running)
                .description("Trainings that compute at this moment")
                .register(registry);
        for (Ending ending : Ending.values()) {
            timers.put(
                    ending,
                    Timer.builder("classlens.trainings")
                            .description("Trainings that are over")
                            .tag("outcome", outcome(ending))
                            .register(registry));
        }
    }

    private static String outcome(Ending ending) {
        return switch (ending) {
            // It ended by itself, with a model, before its last epoch: that is what patience is
            // for.
            case COMPLETED, STOPPED_EARLY -> "completed";
            case STOPPED -> "stopped";
            case DIVERGED -> "diverged";
            case FAILED -> "failed";
        };
    }

    @Override
    public void onEnd(Ending ending, Duration took) {
        Objects.requireNonNull(timers.get(ending), "there is a timer for each ending").record(took);
    }
}
