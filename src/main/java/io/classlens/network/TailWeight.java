package io.classlens.network;

/**
 * A weight behind a freeze boundary that may learn.
 *
 * @param name in the manifest of the backbone
 * @param shape such as {@code [height, width, in, out]} for a kernel
 * @param pretrained row-major, not copied
 * @param isNormalization whether it is a scale or shift of a batch normalization
 */
public record TailWeight(String name, long[] shape, float[] pretrained, boolean isNormalization) {}
