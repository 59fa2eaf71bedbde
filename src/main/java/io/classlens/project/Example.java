package io.classlens.project;

import java.time.Instant;
import java.util.UUID;

/**
 * One picture that shows what a label means. The picture itself stays in the {@link ProjectStore}.
 *
 * @param id counted from 1 within its project, never given twice
 * @param embedding what the backbone made of the picture, not copied
 * @param backbone id of that backbone
 * @param burst shared by the examples of one hold of the button, which are near-duplicates
 */
public record Example(
        int id,
        int label,
        float[] embedding,
        String backbone,
        UUID burst,
        Instant taken,
        Source source) {

    Example withEmbedding(float[] other, String madeBy) {
        return new Example(id, label, other, madeBy, burst, taken, source);
    }

    Example withLabel(int other) {
        return new Example(id, other, embedding, backbone, burst, taken, source);
    }

    public enum Source {
        CAMERA,
        UPLOAD
    }
}
