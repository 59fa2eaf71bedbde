/**
 * Shares one trunk between the frames of all pupils: admission, batches, pace and load. Begin with
 * {@link io.classlens.serving.FrameServing}; {@link io.classlens.serving.Batcher} serves any model
 * that takes a batch. May use {@code inference}, {@code picture} and {@code network}.
 */
@ApplicationModule(allowedDependencies = {"network", "network :: backbone", "picture", "inference"})
@NullMarked
package io.classlens.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
