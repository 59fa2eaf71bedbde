package io.classlens.studio;

import java.time.Instant;

/**
 * What a person's camera sent last. It is in memory only.
 *
 * @param jpeg 224x224, not copied
 */
public record LastFrame(byte[] jpeg, Instant at) {}
