package io.classlens.tools.accuracy;

import io.classlens.training.Head;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.TrainingSet;
import java.io.IOException;
import java.util.stream.DoubleStream;

/**
 * Trains with the page's defaults, once for each seed, and tests what came of it.
 *
 * @param backbone its id
 * @param resize its name
 */
record AccuracyTrial(
        String backbone,
        String resize,
        EmbeddedPictures train,
        EmbeddedPictures test,
        FineTuningTrial fineTuning) {

    AccuracyRow run(Method method, int perClass, int seeds) throws IOException {
        double[] accuracies = new double[seeds];
        double trainingSeconds = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            EmbeddedPictures.Sample sample = train.sample(perClass, seed);
            long start = System.nanoTime();
            Trained trained = train(method, sample, seed);
            trainingSeconds += (System.nanoTime() - start) / 1e9 / seeds;
            accuracies[seed - 1] = trained.accuracy();
        }
        double mean = DoubleStream.of(accuracies).average().orElseThrow();
        double embeddingSeconds = train.seconds() + test.seconds();
        return new AccuracyRow(
                backbone,
                resize,
                method.name(),
                perClass,
                mean,
                standardDeviation(accuracies, mean),
                embeddingSeconds + trainingSeconds,
                embeddingSeconds,
                trainingSeconds);
    }

    /** What was trained, to be tested when the clock is stopped. */
    @FunctionalInterface
    private interface Trained {
        double accuracy() throws IOException;
    }

    private Trained train(Method method, EmbeddedPictures.Sample sample, long seed) {
        TrainingSet set = sample.set();
        return switch (method) {
            case head -> {
                Head head = HeadTrial.trained(set, seed);
                yield () -> HeadTrial.accuracy(head, test.all());
            }
            case knn -> {
                var neighbours = NeighbourTrial.of(set);
                yield () -> neighbours.applyAsDouble(test.all());
            }
            case finetune -> {
                TrainedNetwork network = fineTuning.trained(sample, seed);
                yield () -> fineTuning.accuracy(network);
            }
        };
    }

    private static double standardDeviation(double[] values, double mean) {
        return values.length < 2
                ? 0
                : Math.sqrt(
                        DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum()
                                / (values.length - 1));
    }
}
