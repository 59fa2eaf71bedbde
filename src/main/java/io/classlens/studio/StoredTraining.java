package io.classlens.studio;

import io.classlens.project.TrainedModel;
import io.classlens.training.NetworkFormat;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Evaluation;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A training between what the trainer says of it and what a project keeps of it. */
final class StoredTraining {

    private StoredTraining() {}

    static List<TrainedModel.Score> scores(List<Epoch> history) {
        return history.stream()
                .map(
                        epoch ->
                                new TrainedModel.Score(
                                        epoch.loss(),
                                        epoch.accuracy(),
                                        epoch.validation().map(StoredTraining::score).orElse(null),
                                        epoch.phase() == Phase.FINE_TUNING))
                .toList();
    }

    private static TrainedModel.Score score(Evaluation evaluation) {
        return new TrainedModel.Score(evaluation.loss(), evaluation.accuracy());
    }

    /** The state of training as it was when the model came of it. */
    static TrainingState.Ended ended(TrainedModel model) {
        Hyperparameters hyperparameters = model.settings();
        List<Epoch> history = epochs(model.history(), hyperparameters);
        TrainedNetwork network = NetworkFormat.read(model.head());
        return new TrainingState.Ended(hyperparameters, outcome(network, history, hyperparameters));
    }

    private static TrainingOutcome outcome(
            TrainedNetwork network, List<Epoch> history, Hyperparameters hyperparameters) {
        Epoch last = history.getLast();
        boolean isLastPhase =
                last.phase() == Phase.FINE_TUNING || hyperparameters.fineTuning().isEmpty();
        if (last.number() == last.of() && isLastPhase) {
            return new TrainingOutcome.Completed(network, history);
        }
        boolean ranOutOfPatience =
                isLastPhase
                        && hyperparameters.patience() > 0
                        && last.number() - Epoch.best(history).number()
                                >= hyperparameters.patience();
        return ranOutOfPatience
                ? new TrainingOutcome.StoppedEarly(network, history)
                : new TrainingOutcome.Stopped(network, history);
    }

    private static List<Epoch> epochs(
            List<TrainedModel.Score> scores, Hyperparameters hyperparameters) {
        int ofHead = (int) scores.stream().filter(score -> !score.fineTuned()).count();
        int ofFineTuning = ofHead + hyperparameters.fineTuning().map(FineTuning::epochs).orElse(0);
        return IntStream.range(0, scores.size())
                .mapToObj(
                        i ->
                                scores.get(i).fineTuned()
                                        ? epoch(i + 1, ofFineTuning, scores.get(i))
                                        : epoch(i + 1, hyperparameters.epochs(), scores.get(i)))
                .toList();
    }

    private static Epoch epoch(int number, int of, TrainedModel.Score score) {
        return new Epoch(
                number,
                of,
                score.fineTuned() ? Phase.FINE_TUNING : Phase.HEAD,
                score.loss(),
                score.accuracy(),
                Optional.ofNullable(score.validation())
                        .map(v -> new Evaluation(v.loss(), v.accuracy())));
    }
}
