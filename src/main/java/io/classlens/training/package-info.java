/**
 * Trains a head on stored embeddings: hyper-parameters, the training loop with its callbacks, and
 * how it ended. Begin with {@link io.classlens.training.HeadTrainer}. Knows no web and no storage;
 * may use {@code network}.
 */
@ApplicationModule(allowedDependencies = "network")
@NullMarked
package io.classlens.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
