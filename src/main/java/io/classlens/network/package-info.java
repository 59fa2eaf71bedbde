/**
 * Turns pictures into embeddings with a pretrained network, the frozen trunk that all pupils share.
 * Begin reading at {@link io.classlens.network.BackboneCatalog}, which opens a {@link
 * io.classlens.network.Trunk}; {@code tfjs} reads the model files and {@code graph} builds them in
 * TensorFlow. It uses no other module of the application.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.classlens.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
