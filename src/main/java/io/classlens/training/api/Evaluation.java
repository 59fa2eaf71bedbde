package io.classlens.training.api;

/**
 * What a head scores on examples that it need not have seen.
 *
 * @param loss mean categorical cross-entropy in nats
 * @param accuracy share predicted right, 0 to 1
 */
public record Evaluation(double loss, double accuracy) {}
