package io.classlens.inference;

/**
 * The trunk's output for one frame. The arrays are not copied.
 *
 * @param embedding by the pretrained backbone, of {@link
 *     io.classlens.network.backbone.Backbone#embeddingSize()} numbers
 * @param activations at the freeze boundary that was asked for, {@code [height, width, channels]}
 *     in row-major order; empty if none was
 */
public record TrunkOutput(float[] embedding, float[] activations) {}
