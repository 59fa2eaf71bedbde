package io.classlens.tools.accuracy;

import io.classlens.training.Head;
import io.classlens.training.HeadTrainer;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.TrainingSet;
import io.classlens.training.api.Hyperparameters;

/** Trains a head, as the page does, on everything that there is. */
final class HeadTrial {

    private HeadTrial() {}

    static Hyperparameters hyperparameters(TrainingSet sample, long seed) {
        return Hyperparameters.DEFAULTS.withoutValidation().fittedTo(sample.size()).withSeed(seed);
    }

    /**
     * @throws UserError if the training diverged
     */
    static Head trained(TrainingSet sample, long seed) {
        return network(
                        new HeadTrainer()
                                .train(
                                        sample,
                                        hyperparameters(sample, seed),
                                        TrainingListener.NONE,
                                        () -> false))
                .head();
    }

    static double accuracy(Head head, TrainingSet test) {
        return head.evaluate(test).accuracy();
    }

    static TrainedNetwork network(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed(var network, _) -> network;
            case TrainingOutcome.Stopped(var network, _) -> network;
            case TrainingOutcome.StoppedEarly(var network, _) -> network;
            case TrainingOutcome.Diverged(_, int epoch, _, _) ->
                    throw new UserError("the training diverged in epoch " + epoch);
        };
    }
}
