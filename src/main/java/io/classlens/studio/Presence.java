package io.classlens.studio;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who is at a studio: the pages that show it, the teachers who watch it, and the last frame of its
 * camera. Safe for many threads.
 */
public final class Presence {

    private final Clock clock;
    private final Runnable watchedChanged;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger watchers = new AtomicInteger();
    private volatile Optional<LastFrame> lastFrame = Optional.empty();
    private volatile Instant lastUsed;

    /**
     * @param watchedChanged called after each change of {@link #isWatched}
     */
    Presence(Clock clock, Runnable watchedChanged) {
        this.clock = clock;
        this.watchedChanged = watchedChanged;
        this.lastUsed = clock.instant();
    }

    /**
     * Counts a page that shows the studio.
     *
     * @return to be run when the page no longer shows it; a second run does nothing
     */
    public Runnable enter() {
        pages.incrementAndGet();
        return once(
                () -> {
                    pages.decrementAndGet();
                    touch();
                });
    }

    /**
     * Counts a teacher who watches this person's pictures.
     *
     * @return to be run when the teacher no longer does; a second run does nothing
     */
    public Runnable watch() {
        watchers.incrementAndGet();
        watchedChanged.run();
        return once(
                () -> {
                    watchers.decrementAndGet();
                    watchedChanged.run();
                });
    }

    public boolean isWatched() {
        return watchers.get() > 0;
    }

    /** How many browser pages show the studio. */
    public int pages() {
        return pages.get();
    }

    /** The camera's last frame, empty if none came since the studio was opened. */
    public Optional<LastFrame> lastFrame() {
        return lastFrame;
    }

    void arrived(LastFrame frame) {
        lastFrame = Optional.of(frame);
    }

    void forgetLastFrame() {
        lastFrame = Optional.empty();
    }

    /** Notes that somebody asked for the studio. */
    void touch() {
        lastUsed = clock.instant();
    }

    /** Whether no page shows it, nobody watches, and nobody has asked for it since. */
    boolean isUnusedSince(Instant time) {
        return pages.get() == 0 && watchers.get() == 0 && lastUsed.isBefore(time);
    }

    private static Runnable once(Runnable end) {
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                end.run();
            }
        };
    }
}
