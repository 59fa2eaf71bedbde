/**
 * From bytes that a browser sent to probabilities: reads pictures, embeds them and classifies
 * embeddings. Begin with {@link io.classlens.inference.FrameReader}, then {@link
 * io.classlens.inference.Embedder}, {@link io.classlens.inference.HeadClassifier} and {@link
 * io.classlens.inference.NearestNeighbours}. May use {@code network} and {@code training}.
 */
@ApplicationModule(allowedDependencies = {"network", "training"})
@NullMarked
package io.classlens.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
