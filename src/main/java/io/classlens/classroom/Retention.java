package io.classlens.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** At the start, then every hour. */
    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void erase() {
        for (int days : rows.retentions()) {
            var old = rows.unseenSince(clock.instant().minus(Duration.ofDays(days)), days);
            old.forEach(row -> pupils.remove(row.id()));
            if (!old.isEmpty()) {
                log.info("{} pupils were erased after {} days without a visit", old.size(), days);
            }
        }
    }
}
