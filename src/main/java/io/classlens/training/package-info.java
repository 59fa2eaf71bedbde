/**
 * Trains heads on stored embeddings and fine-tunes unfrozen layers: split, training loop, early
 * stopping, and how a training ended. Begin with {@link io.classlens.training.HeadTrainer} and
 * {@link io.classlens.training.FineTuner}. Knows no web and no storage; may use {@code network}.
 */
@ApplicationModule(allowedDependencies = {"network", "network :: backbone"})
@NullMarked
package io.classlens.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
