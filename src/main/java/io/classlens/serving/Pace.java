package io.classlens.serving;

import java.time.Duration;

/**
 * How long each page is asked to wait between two frames, so that all get the same share of a
 * server that is asked for more than it can do. It follows how long frames wait: where that is long
 * it asks for the interval at which so many pupils take a little less than the server can give, as
 * it has just shown; where it is short it lets go step by step. A trunk that is slow while nobody
 * waits for it is not made slower. Each answer takes the next free place in time, so that pages
 * that sent at the same moment do not go on doing so. Safe for many threads.
 */
final class Pace {

    /** A mean wait above this is too long: the last of a long line waits twice as long. */
    static final Duration LONG = Duration.ofMillis(50);

    /** Below this there is room for more. */
    static final Duration SHORT = Duration.ofMillis(20);

    /** Long enough to see some answers of each pupil. */
    static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** What was before it says nothing of now. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    /** No page sends faster, so a shorter one asks for nothing. */
    static final Duration SHORTEST = Duration.ofMillis(100);

    static final Duration LONGEST = Duration.ofSeconds(5);

    /** How much of what the server can do is asked of it when frames begin to wait. */
    private static final double SHARE = 0.85;

    /** However long they wait, half of what the trunk alone could do is asked. */
    private static final double LEAST_SHARE = 0.5;

    private static final double TIGHTENED = 1.1;

    /** In the time of one look. */
    private static final double RELAXED = 0.9;

    private final int parallelRuns;

    /** Nanoseconds of the server for each frame; 0: there is room. */
    private double frameShare;

    /** The next free place in time, in nanoseconds. */
    private long nextPlace;

    private long windowBegan;
    private long waits;
    private int answers;
    private int frames;
    private long runs;
    private boolean began;

    /**
     * @param parallelRuns batches that are looked at side by side
     */
    Pace(int parallelRuns) {
        this.parallelRuns = parallelRuns;
    }

    /** A batch of so many frames was looked at, which took so long. */
    synchronized void looked(long now, int batch, long runNanos) {
        begin(now);
        frames += batch;
        runs += runNanos;
    }

    /**
     * A frame got its answer, or was dropped.
     *
     * @param now in nanoseconds
     * @param waitNanos of the time since it came in what it did not spend in the trunk: in line,
     *     and where the processor had no time for it
     */
    synchronized void answered(long now, long waitNanos) {
        begin(now);
        waits += waitNanos;
        answers++;
        long took = now - windowBegan;
        if (took >= LOOK_EVERY.toNanos()) {
            if (frames > 0) {
                adjust(took);
            }
            look(now);
        }
    }

    private void begin(long now) {
        if (!began) {
            began = true;
            nextPlace = now;
            look(now);
        } else if (now - windowBegan >= PAUSE.toNanos()) {
            relax(now - windowBegan);
            look(now);
        }
    }

    /** From now on, at what comes. */
    private void look(long now) {
        windowBegan = now;
        waits = 0;
        answers = 0;
        frames = 0;
        runs = 0;
    }

    private void relax(long took) {
        frameShare *= Math.pow(RELAXED, (double) took / LOOK_EVERY.toNanos());
    }

    /**
     * Asked for too much, the server shows what it can do: so much less is asked of it from then
     * on.
     *
     * @param took nanoseconds since the last time
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
     * What all get now.
     *
     * @param pupils that send frames: with fewer of them each gets more at once
     * @return zero: as fast as a page likes
     */
    synchronized Duration interval(int pupils) {
        double nanos = frameShare * pupils;
        return nanos < SHORTEST.toNanos()
                ? Duration.ZERO
                : Duration.ofNanos(Math.min(Math.round(nanos), LONGEST.toNanos()));
    }

    /**
     * What the page is asked for that gets an answer now; about {@link #interval}.
     *
     * @param arrived when its frame came, in nanoseconds
     * @return from that frame's arrival to the next; zero: as fast as it likes
     */
    synchronized Duration next(long now, long arrived, int pupils) {
        if (interval(pupils).isZero()) {
            return Duration.ZERO;
        }
        if (nextPlace - now < 0) {
            nextPlace = now;
        }
        long place = nextPlace;
        if (place - now < LONGEST.toNanos()) {
            nextPlace += Math.round(frameShare);
        }
        return Duration.ofNanos(place - arrived);
    }
}
