package io.classlens.serving;

import java.time.Duration;

/**
 * Decides how long each page waits between two frames, so that all pages get the same share of a
 * server that is asked for more than it can do. The decision follows how long frames wait. While
 * they wait long, the interval is set so that all pupils together send a little less than the
 * server has just achieved; while they wait briefly, the interval shrinks step by step. A slow
 * trunk without waiting frames changes nothing. Each answer reserves the next free slot in time, so
 * that pages that sent at the same moment do not keep doing so. Safe for many threads.
 */
final class Pace {

    /** A mean wait above this is too long: the last frame of a long queue waits twice as long. */
    static final Duration LONG = Duration.ofMillis(50);

    /** A mean wait below this leaves room for more frames. */
    static final Duration SHORT = Duration.ofMillis(20);

    /** Length of a measuring window: long enough for some answers of each pupil. */
    static final Duration WINDOW = Duration.ofMillis(500);

    /** Measurements from before a pause of this length are discarded. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    /** A shorter interval is rounded down to zero, since no page sends faster than this. */
    static final Duration SHORTEST = Duration.ofMillis(100);

    static final Duration LONGEST = Duration.ofSeconds(5);

    /** Share of the server's capacity that is used when frames begin to wait. */
    private static final double SHARE = 0.85;

    /** Smallest share of the trunk's capacity that is used, however long frames wait. */
    private static final double LEAST_SHARE = 0.5;

    /** Factor of the interval for a window with long waits. */
    private static final double TIGHTENED = 1.1;

    /** Factor of the interval for a window with short waits. */
    private static final double RELAXED = 0.9;

    private final int parallelRuns;

    /** Nanoseconds from one frame of any pupil to the next; 0: no limit. */
    private double frameShare;

    /** The next free slot, in nanoseconds. */
    private long nextSlot;

    private long windowBegan;
    private long waits;
    private int answers;
    private int frames;
    private long runs;
    private boolean began;

    /**
     * @param parallelRuns batches that run at the same time
     */
    Pace(int parallelRuns) {
        this.parallelRuns = parallelRuns;
    }

    /**
     * Records a batch that has run.
     *
     * @param now end of the run, in nanoseconds
     * @param batch number of frames
     */
    synchronized void ran(long now, int batch, long runNanos) {
        begin(now);
        frames += batch;
        runs += runNanos;
    }

    /**
     * Records a frame that was answered or dropped.
     *
     * @param now in nanoseconds
     * @param waitNanos time since admission without the model's run: in the queue, and where the
     *     processor was busy
     */
    synchronized void answered(long now, long waitNanos) {
        begin(now);
        waits += waitNanos;
        answers++;
        long took = now - windowBegan;
        if (took >= WINDOW.toNanos()) {
            if (frames > 0) {
                adjust(took);
            }
            beginWindow(now);
        }
    }

    private void begin(long now) {
        if (!began) {
            began = true;
            nextSlot = now;
            beginWindow(now);
        } else if (now - windowBegan >= PAUSE.toNanos()) {
            relax(now - windowBegan);
            beginWindow(now);
        }
    }

    /** Resets the measuring window. */
    private void beginWindow(long now) {
        windowBegan = now;
        waits = 0;
        answers = 0;
        frames = 0;
        runs = 0;
    }

    private void relax(long took) {
        frameShare *= Math.pow(RELAXED, (double) took / WINDOW.toNanos());
    }

    /**
     * Sets the interval from what the server achieved while frames waited too long, or relaxes it.
     *
     * @param took length of the measuring window in nanoseconds
     */
    private void adjust(long took) {
        double wait = (double) waits / answers;
        if (wait > LONG.toNanos()) {
            double achieved = (double) took / frames;
            double cost = (double) runs / frames / parallelRuns;
            frameShare =
                    Math.clamp(
                            Math.max(frameShare * TIGHTENED, achieved / SHARE),
                            cost / SHARE,
                            cost / LEAST_SHARE);
        } else if (wait < SHORT.toNanos()) {
            relax(took);
        }
    }

    /**
     * The present interval of each page.
     *
     * @param pupils that send frames; with fewer of them the interval is shorter at once
     * @return zero: no limit
     */
    synchronized Duration interval(int pupils) {
        double nanos = frameShare * pupils;
        return nanos < SHORTEST.toNanos()
                ? Duration.ZERO
                : Duration.ofNanos(Math.min(Math.round(nanos), LONGEST.toNanos()));
    }

    /**
     * Reserves a slot for the next frame of the page that gets an answer now.
     *
     * @param now in nanoseconds
     * @param arrived arrival of the answered frame, in nanoseconds
     * @return from that frame's arrival to the next one's, about {@link #interval}; zero: no limit
     */
    synchronized Duration next(long now, long arrived, int pupils) {
        if (interval(pupils).isZero()) {
            return Duration.ZERO;
        }
        if (nextSlot - now < 0) {
            nextSlot = now;
        }
        long slot = nextSlot;
        if (slot - now < LONGEST.toNanos()) {
            nextSlot += Math.round(frameShare);
        }
        return Duration.ofNanos(slot - arrived);
    }
}
