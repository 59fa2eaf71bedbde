package io.classlens.serving;

/** Is told what happens to frames; called on the threads that serve them, so it returns at once. */
public interface FrameListener extends BatchListener {

    @Override
    default void onBatch(long[] waitNanos, long runNanos) {}

    /** A live frame was too old when its batch began, and got no answer. */
    default void onStale() {}

    /** A frame was not admitted because others of the same person were under way. */
    default void onRejected() {}

    /**
     * A frame of a camera got its answer.
     *
     * @param nanos from its arrival to its answer
     */
    default void onAnswered(long nanos) {}
}
