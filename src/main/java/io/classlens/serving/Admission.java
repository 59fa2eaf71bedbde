package io.classlens.serving;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One person's way in: one frame at a time is on its way from here to its answer. The next one,
 * whose page gave up on the one before or is a second tab, waits here for a moment; a third is
 * turned away, for a newer one is coming anyway. Frames that are to be kept wait in line. Safe for
 * many threads.
 */
public final class Admission {

    /** More than any page sends at once, even with a few tabs that all record. */
    static final int LONGEST_LINE = 8;

    /** A live frame is inside, or one that is to be kept. */
    public final class Permit implements AutoCloseable {

        private final long arrived;
        private final boolean kept;
        private final long entered = frames.now();
        private long runNanos;
        private boolean wasInLine;
        private boolean answered;

        private Permit(long arrived, boolean kept) {
            this.arrived = arrived;
            this.kept = kept;
        }

        long arrived() {
            return arrived;
        }

        /** Whether it is never dropped, however old it is. */
        boolean isKept() {
            return kept;
        }

        /** Its frame waited for the trunk, whose run took so long; not at all if it was dropped. */
        void wasInLine(long runNanos) {
            this.runNanos = runNanos;
            wasInLine = true;
        }

        /** The frame got its answer just now, and was not dropped. */
        public void answered() {
            answered = true;
        }

        /**
         * How long the page is asked to wait from the start of this frame to that of the next;
         * zero: not at all.
         */
        public Duration interval() {
            return frames.next(arrived);
        }

        /** The next frame may come in. */
        @Override
        public void close() {
            inside.release();
            if (wasInLine) {
                frames.waited(frames.now() - entered - runNanos);
            }
            if (answered) {
                frames.answered(arrived);
            }
        }
    }

    private final FrameBatcher frames;
    private final Semaphore inside = new Semaphore(1, true);
    private final AtomicInteger line = new AtomicInteger();
    private final AtomicBoolean oneWaits = new AtomicBoolean();
    private volatile long lastArrival;
    private volatile boolean used;

    Admission(FrameBatcher frames) {
        this.frames = frames;
    }

    /**
     * For a frame that is answered and forgotten.
     *
     * @return empty if another one waits already, or this one waited so long that it is too old
     */
    public Optional<Permit> live() {
        long arrived = arrive();
        if (!oneWaits.compareAndSet(false, true)) {
            frames.second();
            return Optional.empty();
        }
        try {
            if (inside.tryAcquire(FrameBatcher.STALE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(new Permit(arrived, false));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server is being stopped
        } finally {
            oneWaits.set(false);
        }
        frames.second();
        return Optional.empty();
    }

    /**
     * For a frame that is to be kept; waits for its turn.
     *
     * @return empty if too many wait already: it was not taken and has to be sent again
     */
    public Optional<Permit> kept() {
        long arrived = arrive();
        if (line.incrementAndGet() > LONGEST_LINE) {
            line.decrementAndGet();
            frames.second();
            return Optional.empty();
        }
        inside.acquireUninterruptibly();
        line.decrementAndGet();
        return Optional.of(new Permit(arrived, true));
    }

    private long arrive() {
        long now = frames.now();
        lastArrival = now;
        used = true;
        return now;
    }

    /** How many frames that are to be kept wait before it. */
    int waiting() {
        return line.get();
    }

    /** Whether a live frame waits before it. */
    boolean oneWaits() {
        return oneWaits.get();
    }

    /** Whether a frame came since then. */
    boolean isUsedSince(long nanos) {
        return used && lastArrival - nanos >= 0;
    }

    /** Nobody comes in any more. */
    public void close() {
        frames.remove(this);
    }
}
