package io.classlens.training;

/**
 * One finished step.
 *
 * @param epoch the epoch it belongs to, counted from 1
 * @param number counted from 1 within the epoch
 * @param of how many batches an epoch has
 * @param loss mean categorical cross-entropy in nats over the batch, before the step
 * @param accuracy share of the batch predicted right, 0 to 1, before the step
 */
public record Batch(int epoch, int number, int of, double loss, double accuracy) {}
