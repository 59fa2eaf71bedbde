package io.classlens.inference;

/** How far apart two embeddings are. */
public enum Distance {
    /**
     * 1 minus the cosine of the angle between them: 0 for the same direction, 1 for a right angle,
     * 2 for opposite ones. Brightness and contrast, which lengthen an embedding, hardly count.
     */
    COSINE {
        @Override
        float of(float dot, float length, float otherLength) {
            float lengths = length * otherLength;
            return lengths > 0 ? Math.max(0, 1 - dot / lengths) : 1;
        }
    },
    /** The length of the straight line between them, 0 or more, in the backbone's own units. */
    EUCLIDEAN {
        @Override
        float of(float dot, float length, float otherLength) {
            float squared = length * length + otherLength * otherLength - 2 * dot;
            return (float) Math.sqrt(Math.max(0, squared));
        }
    };

    /**
     * @param dot the product of the two embeddings
     * @param length Euclidean, of the one
     * @param otherLength Euclidean, of the other
     */
    abstract float of(float dot, float length, float otherLength);
}
