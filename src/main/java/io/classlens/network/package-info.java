/**
 * Turns pictures into embeddings with a pretrained network, the frozen trunk that all pupils share.
 * Begin with {@link io.classlens.network.BackboneCatalog}, which opens a {@link
 * io.classlens.network.Trunk}; {@code backbone} says what a backbone is, {@code tfjs} reads the
 * model files and {@code graph} builds them in TensorFlow. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.classlens.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
