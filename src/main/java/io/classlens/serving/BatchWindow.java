package io.classlens.serving;

import java.time.Duration;

/**
 * How long a batch that is not full waits for more frames. Nothing while frames come one by one:
 * somebody alone gets the answer at once. Where they come faster than the trunk can look at them
 * singly, a few milliseconds make fuller batches, and those cost less a frame. For one thread.
 */
final class BatchWindow {

    static final Duration LONGEST = Duration.ofMillis(6);

    /** Frames a batch from which on it is worth while; between them it grows evenly. */
    private static final double FROM = 1.5;

    private static final double TO = 4;

    /** How much a new batch counts. */
    private static final double NEWEST = 0.1;

    /** After a pause the room is quiet until it shows otherwise. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private double framesPerBatch = 1;
    private long lastBegan;

    /**
     * @param began in nanoseconds
     */
    void looked(int frames, long began) {
        framesPerBatch += NEWEST * (frames - framesPerBatch);
        lastBegan = began;
    }

    Duration patience(long now) {
        if (now - lastBegan > PAUSE.toNanos()) {
            framesPerBatch = 1;
        }
        double share = Math.clamp((framesPerBatch - FROM) / (TO - FROM), 0, 1);
        return Duration.ofNanos(Math.round(share * LONGEST.toNanos()));
    }
}
