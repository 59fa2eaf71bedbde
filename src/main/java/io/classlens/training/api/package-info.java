/**
 * The settings of a training and its results as plain records, without TensorFlow types, so that
 * storage and pages may hold them. Begin with {@link io.classlens.training.api.Hyperparameters} and
 * {@link io.classlens.training.api.Epoch}. Uses nothing else of Classlens.
 */
@NamedInterface("api")
@NullMarked
package io.classlens.training.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
