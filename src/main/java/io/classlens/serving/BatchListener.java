package io.classlens.serving;

/** Is told of every batch that a {@link Batcher} has run. */
@FunctionalInterface
public interface BatchListener {

    /**
     * Called on the thread that ran the batch, after its outputs were handed out; should return at
     * once. An exception is logged and ends nothing.
     *
     * @param waitNanos for each input of the batch the time from entering the queue to the start of
     *     the run
     * @param runNanos of the model, for the whole batch
     */
    void onBatch(long[] waitNanos, long runNanos);
}
