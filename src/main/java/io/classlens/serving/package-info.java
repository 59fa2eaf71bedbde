/**
 * Shares one trunk between the frames of all pupils: admission, batches, pace and load. Begin with
 * {@link io.classlens.serving.FrameBatcher}. May use {@code inference} and {@code picture}.
 */
@ApplicationModule(allowedDependencies = {"network", "network :: backbone", "picture", "inference"})
@NullMarked
package io.classlens.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
