package io.classlens.studio;

import io.classlens.project.TrainedModel;
import io.classlens.project.TrainingSettings;
import io.classlens.training.Epoch;
import io.classlens.training.HeadFormat;
import io.classlens.training.Hyperparameters;
import io.classlens.training.TrainingOutcome;
import java.util.List;
import java.util.stream.IntStream;

/** A training between what the trainer says of it and what a project keeps of it. */
final class KeptModel {

    private KeptModel() {}

    static TrainingSettings settings(Hyperparameters hyperparameters) {
        return new TrainingSettings(
                hyperparameters.epochs(),
                hyperparameters.batchSize(),
                hyperparameters.learningRate(),
                hyperparameters.hiddenUnits(),
                hyperparameters.seed());
    }

    static Hyperparameters hyperparameters(TrainingSettings settings) {
        return new Hyperparameters(
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.hiddenUnits(),
                settings.seed());
    }

    static List<TrainedModel.Score> scores(List<Epoch> history) {
        return history.stream()
                .map(epoch -> new TrainedModel.Score(epoch.loss(), epoch.accuracy()))
                .toList();
    }

    /** The state of training as it was when the model came of it. */
    static TrainingState.Ended ended(TrainedModel model) {
        Hyperparameters hyperparameters = hyperparameters(model.settings());
        List<Epoch> history =
                IntStream.range(0, model.history().size())
                        .mapToObj(i -> epoch(i, model, hyperparameters.epochs()))
                        .toList();
        var head = HeadFormat.read(model.head());
        return new TrainingState.Ended(
                hyperparameters,
                history.size() == hyperparameters.epochs()
                        ? new TrainingOutcome.Completed(head, history)
                        : new TrainingOutcome.Stopped(head, history));
    }

    private static Epoch epoch(int index, TrainedModel model, int of) {
        TrainedModel.Score score = model.history().get(index);
        return new Epoch(index + 1, of, score.loss(), score.accuracy());
    }
}
