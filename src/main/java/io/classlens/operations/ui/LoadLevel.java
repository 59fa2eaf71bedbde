package io.classlens.operations.ui;

import io.classlens.serving.Load;
import java.time.Duration;
import java.util.Locale;

/** How busy the server is, in one word. */
enum LoadLevel {
    /** Answers come at once, and more pupils could predict. */
    ROOM,
    /** Everybody gets what the page asks for, but answers take so long that one sees it. */
    BUSY,
    /** Everybody gets fewer pictures a second than the page would send. */
    FULL;

    /**
     * A page sends ten pictures a second by itself and says that it is slowed down from this on
     * ({@code shared-pace.ts}).
     */
    private static final Duration SLOWED_DOWN = Duration.ofMillis(125);

    /** What takes no longer seems to come at once (Miller 1968, topic 1). */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    static LoadLevel of(Load load) {
        if (load.interval().compareTo(SLOWED_DOWN) > 0) {
            return FULL;
        }
        return load.slowLatency().compareTo(AT_ONCE) > 0 ? BUSY : ROOM;
    }

    String key() {
        return "load." + name().toLowerCase(Locale.ROOT);
    }
}
