package io.classlens.inference;

/**
 * What the trunk saw of a frame.
 *
 * @param embedding of the backbone as it was pretrained
 * @param crossing what crosses the cut that was asked for; nothing if none was
 */
public record Look(float[] embedding, float[] crossing) {}
