package io.classlens.web.accuracy;

import io.classlens.training.Evaluation;
import io.classlens.training.HeadTrainer;
import io.classlens.training.Hyperparameters;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.TrainingSet;
import java.util.stream.DoubleStream;

/** Trains with the page's defaults, once for each seed, and tests what came of it. */
final class AccuracyTrial {

    private AccuracyTrial() {}

    static AccuracyRow run(
            String backbone,
            Method method,
            EmbeddedPictures train,
            EmbeddedPictures test,
            int perClass,
            int seeds) {
        double[] accuracies = new double[seeds];
        double trainingSeconds = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            TrainingSet sample = train.sample(perClass, seed);
            long start = System.nanoTime();
            TrainingOutcome outcome =
                    new HeadTrainer()
                            .train(
                                    sample,
                                    Hyperparameters.DEFAULTS.fittedTo(sample.size()).withSeed(seed),
                                    TrainingListener.NONE,
                                    () -> false);
            trainingSeconds += (System.nanoTime() - start) / 1e9 / seeds;
            accuracies[seed - 1] = accuracy(outcome, test.all());
        }
        double mean = DoubleStream.of(accuracies).average().orElseThrow();
        double embeddingSeconds = train.seconds() + test.seconds();
        return new AccuracyRow(
                backbone,
                method.name(),
                perClass,
                mean,
                standardDeviation(accuracies, mean),
                embeddingSeconds + trainingSeconds,
                embeddingSeconds,
                trainingSeconds);
    }

    private static double accuracy(TrainingOutcome outcome, TrainingSet test) {
        return switch (outcome) {
            case TrainingOutcome.Completed(var head, _) -> Evaluation.of(head, test).accuracy();
            case TrainingOutcome.Stopped(var head, _) -> Evaluation.of(head, test).accuracy();
            case TrainingOutcome.Diverged(int epoch, _) ->
                    throw new UserError("the training diverged in epoch " + epoch);
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
