package io.classlens.studio;

import java.time.Instant;

/**
 * What the trunk made of the camera's newest frame. It is in memory only.
 *
 * @param values not copied
 */
public record LiveEmbedding(float[] values, Instant at) {}
