package io.classlens.training;

import java.util.List;

/**
 * Embeddings with their classes.
 *
 * @param embeddings shape {@code [examples][embedding size]}, not copied
 * @param classes for each example its class, from 0 to {@code classCount - 1}, not copied
 * @param classCount how many classes there are, those without examples included
 */
public record TrainingSet(float[][] embeddings, int[] classes, int classCount) {

    public TrainingSet {
        if (embeddings.length != classes.length) {
            throw new IllegalArgumentException(
                    "%d embeddings but %d classes".formatted(embeddings.length, classes.length));
        }
        for (int c : classes) {
            if (c < 0 || c >= classCount) {
                throw new IllegalArgumentException(
                        "class " + c + " is not among the " + classCount);
            }
        }
        for (float[] embedding : embeddings) {
            if (embedding.length != embeddings[0].length) {
                throw new IllegalArgumentException(
                        "embeddings of %d and %d values in one set"
                                .formatted(embeddings[0].length, embedding.length));
            }
        }
    }

    /** A set from one list of embeddings for each class. */
    public static TrainingSet of(List<List<float[]>> embeddingsByClass) {
        int size = embeddingsByClass.stream().mapToInt(List::size).sum();
        float[][] embeddings = new float[size][];
        int[] classes = new int[size];
        int next = 0;
        for (int c = 0; c < embeddingsByClass.size(); c++) {
            for (float[] embedding : embeddingsByClass.get(c)) {
                embeddings[next] = embedding;
                classes[next++] = c;
            }
        }
        return new TrainingSet(embeddings, classes, embeddingsByClass.size());
    }

    /** The examples at these places, in their order. */
    public TrainingSet at(int[] places) {
        float[][] chosen = new float[places.length][];
        int[] theirClasses = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = embeddings[places[i]];
            theirClasses[i] = classes[places[i]];
        }
        return new TrainingSet(chosen, theirClasses, classCount);
    }

    public int size() {
        return embeddings.length;
    }

    /** Values an embedding; 0 for a set without examples. */
    public int embeddingSize() {
        return size() == 0 ? 0 : embeddings[0].length;
    }

    /** Examples of each class, in the order of the classes. */
    public int[] examplesPerClass() {
        int[] counts = new int[classCount];
        for (int c : classes) {
            counts[c]++;
        }
        return counts;
    }
}
