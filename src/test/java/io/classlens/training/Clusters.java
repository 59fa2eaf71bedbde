package io.classlens.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made embeddings: for each class a cloud of points around a centre of its own. */
final class Clusters {

    private Clusters() {}

    static TrainingSet of(int classes, int perClass, int embeddingSize, double width, long seed) {
        Random random = new Random(seed);
        List<List<float[]>> byClass = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            float[] centre = point(embeddingSize, 1, random);
            List<float[]> cloud = new ArrayList<>();
            for (int i = 0; i < perClass; i++) {
                float[] point = point(embeddingSize, width, random);
                for (int d = 0; d < embeddingSize; d++) {
                    point[d] += centre[d];
                }
                cloud.add(point);
            }
            byClass.add(cloud);
        }
        return TrainingSet.of(byClass);
    }

    private static float[] point(int size, double width, Random random) {
        float[] point = new float[size];
        for (int d = 0; d < size; d++) {
            point[d] = (float) (width * random.nextGaussian());
        }
        return point;
    }
}
