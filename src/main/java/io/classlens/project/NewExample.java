package io.classlens.project;

import java.util.UUID;

/**
 * A picture on its way into a project.
 *
 * @param jpeg 224x224, not copied; of no length if only the embedding came over
 * @param embedding what the backbone made of it, not copied
 */
public record NewExample(
        int label,
        byte[] jpeg,
        float[] embedding,
        String backbone,
        UUID burst,
        Example.Source source) {}
