package io.classlens.project;

/**
 * What a model said of an example at the end of its training.
 *
 * @param example its id
 * @param probabilities in the order of the model's labels, together 1; not copied
 */
public record ExampleScores(int example, float[] probabilities) {}
