/**
 * From pictures to probabilities: embeds frames and classifies embeddings. Begin with {@link
 * io.classlens.inference.Embedder}, {@link io.classlens.inference.HeadClassifier} and {@link
 * io.classlens.inference.NearestNeighbours}; {@link io.classlens.inference.NoveltyDetector} tells
 * what is unlike all examples. May use {@code network}, {@code training} and {@code picture}.
 */
@ApplicationModule(
        allowedDependencies = {
            "network",
            "network :: backbone",
            "training",
            "training :: api",
            "picture"
        })
@NullMarked
package io.classlens.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
