package io.classlens.tools.accuracy;

import io.classlens.inference.NearestNeighbours;
import io.classlens.inference.NearestNeighbours.Settings;
import io.classlens.training.TrainingSet;
import java.util.function.ToDoubleFunction;

/** Tests the nearest examples, as the page uses them before anything is trained. */
final class NeighbourTrial {

    private NeighbourTrial() {}

    /**
     * @return from a test set to the share that is named right, 0 to 1
     */
    static ToDoubleFunction<TrainingSet> of(TrainingSet examples) {
        NearestNeighbours neighbours = NearestNeighbours.none(examples.embeddingSize());
        for (int i = 0; i < examples.size(); i++) {
            neighbours = neighbours.with(i + 1, examples.classes()[i], examples.embeddings()[i]);
        }
        NearestNeighbours all = neighbours;
        return test -> accuracy(all, test);
    }

    private static double accuracy(NearestNeighbours neighbours, TrainingSet test) {
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            int best = neighbours.classify(test.embeddings()[i], Settings.DEFAULTS).best().label();
            right += best == test.classes()[i] ? 1 : 0;
        }
        return (double) right / test.size();
    }
}
