package io.classlens.serving;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Admits the frames of one person, one at a time: a {@link Permit} covers a frame from its arrival
 * to its answer. One further live frame, of a second tab or of a page that gave up on the frame
 * before, waits for a moment; any more are rejected, since a newer frame follows anyway. Frames
 * that are to be recorded queue up to {@link #LONGEST_QUEUE}. Safe for many threads.
 */
public final class Admission {

    /** More than any page sends at once, even with a few tabs that all record. */
    static final int LONGEST_QUEUE = 8;

    /** Allows one frame to be served. Closing it admits the next one. */
    public final class Permit implements AutoCloseable {

        private final long arrived;
        private final boolean recorded;
        private final long admitted = admissions.now();
        private long runNanos;
        private boolean wasQueued;
        private boolean answered;

        private Permit(long arrived, boolean recorded) {
            this.arrived = arrived;
            this.recorded = recorded;
        }

        /** Arrival of the frame, in nanoseconds. */
        long arrived() {
            return arrived;
        }

        /** Whether the frame is to be recorded, so that it is never dropped. */
        boolean isRecorded() {
            return recorded;
        }

        /**
         * Notes that the frame went through the batcher's queue.
         *
         * @param runNanos of the model; 0 if the frame was dropped
         */
        void queued(long runNanos) {
            this.runNanos = runNanos;
            wasQueued = true;
        }

        /** Notes that the frame gets an answer and was not dropped. */
        public void answered() {
            answered = true;
        }

        /**
         * How long the page is asked to wait from sending this frame to sending the next one; zero:
         * no limit.
         */
        public Duration interval() {
            return admissions.interval(arrived);
        }

        @Override
        public void close() {
            permit.release();
            if (wasQueued) {
                admissions.onWaited(admissions.now() - admitted - runNanos);
            }
            if (answered) {
                admissions.onAnswered(arrived);
            }
        }
    }

    private final Admissions admissions;
    private final Semaphore permit = new Semaphore(1, true);
    private final AtomicInteger queue = new AtomicInteger();
    private final AtomicBoolean liveWaits = new AtomicBoolean();
    private volatile long lastArrival;
    private volatile boolean used;

    Admission(Admissions admissions) {
        this.admissions = admissions;
    }

    /**
     * Waits for the permit of a live frame, which is answered and forgotten.
     *
     * @return empty if another live frame waits already, or if this one waited for longer than
     *     {@link FrameServing#STALE}
     */
    public Optional<Permit> live() {
        long arrived = arrive();
        if (!liveWaits.compareAndSet(false, true)) {
            admissions.onRejected();
            return Optional.empty();
        }
        try {
            if (permit.tryAcquire(FrameServing.STALE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(new Permit(arrived, false));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server is being stopped
        } finally {
            liveWaits.set(false);
        }
        admissions.onRejected();
        return Optional.empty();
    }

    /**
     * Waits for the permit of a frame that is to be recorded.
     *
     * @return empty if {@link #LONGEST_QUEUE} such frames wait already; the page has to send the
     *     frame again
     */
    public Optional<Permit> recorded() {
        long arrived = arrive();
        if (queue.incrementAndGet() > LONGEST_QUEUE) {
            queue.decrementAndGet();
            admissions.onRejected();
            return Optional.empty();
        }
        permit.acquireUninterruptibly();
        queue.decrementAndGet();
        return Optional.of(new Permit(arrived, true));
    }

    private long arrive() {
        long now = admissions.now();
        lastArrival = now;
        used = true;
        return now;
    }

    /** Number of frames to be recorded that wait for a permit. */
    int queued() {
        return queue.get();
    }

    /** Whether a live frame waits for a permit. */
    boolean hasLiveWaiting() {
        return liveWaits.get();
    }

    /** Whether a frame arrived at this time, in nanoseconds, or later. */
    boolean isUsedSince(long nanos) {
        return used && lastArrival - nanos >= 0;
    }

    /** Ends the person's stay; permits that are in use stay valid. */
    public void close() {
        admissions.remove(this);
    }
}
