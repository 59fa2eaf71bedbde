package io.classlens.training;

/**
 * One finished pass over all examples.
 *
 * @param number counted from 1
 * @param of how many epochs were asked for
 * @param loss mean categorical cross-entropy in nats over the epoch's batches, measured while the
 *     head was learning
 * @param accuracy share of examples predicted right over the same batches, 0 to 1
 */
public record Epoch(int number, int of, double loss, double accuracy) {}
