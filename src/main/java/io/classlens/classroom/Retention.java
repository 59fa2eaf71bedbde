package io.classlens.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases pupils who did not come back for as long as their class keeps data. */
@Component
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final PupilRows rows;
    private final Pupils pupils;
    private final Clock clock;

    Retention(PupilRows rows, Pupils pupils, Clock clock) {
        this.rows = rows;
        this.pupils = pupils;
        this.clock = clock;
    }

    /** Every hour, not at the start: a machine that just woke up may not know the date yet. */
    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void erase() {
        for (int days : rows.retentions()) {
            Instant latest = clock.instant().minus(Duration.ofDays(days));
            long erased =
                    rows.unseenSince(latest, days).stream()
                            .filter(row -> erase(row.id(), latest))
                            .count();
            if (erased > 0) {
                log.info("{} pupils were erased after {} days without a visit", erased, days);
            }
        }
    }

    /** At the start: an erasing that was cut off comes to its end. */
    @EventListener(ApplicationReadyEvent.class)
    public void eraseRemains() {
        pupils.eraseRemains();
    }

    /** One that fails must not keep the others. */
    private boolean erase(UUID pupil, Instant latest) {
        try {
            // Somebody may have come back while others were erased.
            return rows.findById(pupil)
                    .filter(row -> row.lastSeen().isBefore(latest))
                    .flatMap(_ -> pupils.remove(pupil))
                    .isPresent();
        } catch (RuntimeException e) {
            log.error("A pupil could not be erased; the next attempt is in an hour", e);
            return false;
        }
    }
}
