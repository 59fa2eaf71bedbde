package io.classlens.serving;

import java.time.Duration;

/**
 * Decides how long a batch that is not full waits for more inputs. The delay is zero while batches
 * hold a single input, so that a single caller gets its output at once. Where inputs arrive faster
 * than the model can run them one by one, a delay of a few milliseconds makes larger batches, which
 * cost less for each input. Not thread-safe.
 */
final class BatchWindow {

    static final Duration LONGEST = Duration.ofMillis(6);

    /** Mean batch size up to which the delay is zero; it grows linearly up to {@link #TO}. */
    private static final double FROM = 1.5;

    /** Mean batch size from which the delay is {@link #LONGEST}. */
    private static final double TO = 4;

    /** Weight of the newest batch in the moving average of the batch size. */
    private static final double NEWEST = 0.1;

    /** The average starts anew after a time without a batch. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private double meanSize = 1;
    private long lastBegan;

    /**
     * Records a batch that has run.
     *
     * @param size number of inputs
     * @param began start of the run, in nanoseconds
     */
    void ran(int size, long began) {
        meanSize += NEWEST * (size - meanSize);
        lastBegan = began;
    }

    /**
     * @param now in nanoseconds
     * @return from zero to {@link #LONGEST}
     */
    Duration maxDelay(long now) {
        if (now - lastBegan > PAUSE.toNanos()) {
            meanSize = 1;
        }
        double share = Math.clamp((meanSize - FROM) / (TO - FROM), 0, 1);
        return Duration.ofNanos(Math.round(share * LONGEST.toNanos()));
    }
}
