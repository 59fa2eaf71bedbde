package io.classlens.serving;

/** Hears what a batcher does; called on the threads that do it, so it returns at once. */
public interface BatchListener {

    /**
     * The trunk looked at a batch.
     *
     * @param frames in the batch
     * @param waitNanos for each frame from when it could be looked at to the start of the run
     * @param runNanos of the trunk's run
     */
    default void onBatch(int frames, long[] waitNanos, long runNanos) {}

    /** A live frame was too old before its turn came, and got no answer. */
    default void onStale() {}

    /** A live frame came while others of the same person were on their way, and got no answer. */
    default void onSecond() {}

    /**
     * A frame of a camera got its answer.
     *
     * @param nanos from its arrival to its answer
     */
    default void onAnswered(long nanos) {}
}
