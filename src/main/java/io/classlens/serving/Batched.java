package io.classlens.serving;

/**
 * The output for one input of a {@link Batcher}, with its times.
 *
 * @param queued when the input entered the queue, in nanoseconds of the batcher's clock
 * @param waited nanoseconds from then to the start of its batch
 * @param ran nanoseconds of the model's run that computed the output, for its whole batch
 */
public record Batched<O>(O output, long queued, long waited, long ran) {}
