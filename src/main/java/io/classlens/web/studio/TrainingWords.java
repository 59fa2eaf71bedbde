package io.classlens.web.studio;

import com.vaadin.flow.i18n.I18NProvider;
import io.classlens.project.Label;
import io.classlens.training.Epoch;
import io.classlens.training.Overfitting;
import io.classlens.training.Phase;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.TrainingProblem;
import io.classlens.web.studio.Banner.Tone;
import java.util.ArrayList;
import java.util.List;

/** Says in words what stands before a training and how one ended. */
final class TrainingWords {

    private TrainingWords() {}

    /**
     * @param labels those that would be trained, in the order of the training set
     */
    static String of(TrainingProblem problem, List<Label> labels) {
        return switch (problem) {
            case TrainingProblem.TooFewClasses(int found) ->
                    I18NProvider.translate("problem.too-few-classes", found);
            case TrainingProblem.EmptyClass(int index) ->
                    I18NProvider.translate("problem.empty-class", labels.get(index).name());
            case TrainingProblem.TooFewForValidation(int index) ->
                    I18NProvider.translate(
                            "problem.too-few-for-validation", labels.get(index).name());
            case TrainingProblem.BatchLargerThanData(int batchSize, int examples) ->
                    I18NProvider.translate("problem.batch-too-large", batchSize, examples);
            case TrainingProblem.UnknownBlock _ -> I18NProvider.translate("problem.unknown-block");
            case TrainingProblem.MissingPictures(int examples) ->
                    I18NProvider.translate("problem.missing-pictures", examples);
            case TrainingProblem.TooLargeAtBoundary _ ->
                    I18NProvider.translate("problem.too-large-at-boundary");
        };
    }

    static Tone toneOf(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed completed ->
                    completed.wentNowhere() ? Tone.WARNING : Tone.DONE;
            case TrainingOutcome.StoppedEarly _ -> Tone.DONE;
            case TrainingOutcome.Stopped _ -> Tone.HINT;
            case TrainingOutcome.Diverged _ -> Tone.WARNING;
        };
    }

    static List<String> of(TrainingOutcome outcome) {
        List<String> sentences = new ArrayList<>(ending(outcome));
        if (fineTuningDidNotHelp(outcome.history())) {
            sentences.add(I18NProvider.translate("outcome.fine-tuning-no-help"));
        }
        Overfitting.in(outcome.history())
                .ifPresent(
                        o ->
                                sentences.add(
                                        I18NProvider.translate("outcome.overfitted", o.since())));
        return List.copyOf(sentences);
    }

    /** The weights that were kept are those of the head alone. */
    private static boolean fineTuningDidNotHelp(List<Epoch> history) {
        return history.stream().anyMatch(epoch -> epoch.phase() == Phase.FINE_TUNING)
                && Epoch.best(history).phase() == Phase.HEAD;
    }

    private static List<String> ending(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed completed when completed.wentNowhere() ->
                    List.of(
                            I18NProvider.translate("outcome.nowhere"),
                            I18NProvider.translate("outcome.nowhere-try"));
            case TrainingOutcome.Completed(_, var history) ->
                    List.of(
                            I18NProvider.translate(
                                    "outcome.completed", scores(Epoch.best(history))));
            case TrainingOutcome.StoppedEarly(_, var history) ->
                    List.of(
                            I18NProvider.translate(
                                    "outcome.stopped-early", Epoch.best(history).number()),
                            scores(Epoch.best(history)));
            case TrainingOutcome.Stopped(_, var history) ->
                    history.isEmpty()
                            ? List.of(I18NProvider.translate("outcome.stopped-at-once"))
                            : List.of(
                                    I18NProvider.translate(
                                            "outcome.stopped",
                                            history.getLast().number(),
                                            history.getLast().of()),
                                    scores(Epoch.best(history)));
            case TrainingOutcome.Diverged(Phase phase, int epoch, var lastGood, _) ->
                    List.of(
                            I18NProvider.translate(
                                    lastGood.isPresent()
                                            ? "outcome.diverged-kept"
                                            : "outcome.diverged",
                                    epoch),
                            I18NProvider.translate(
                                    phase == Phase.FINE_TUNING
                                            ? "outcome.diverged-try-fine-tuning"
                                            : "outcome.diverged-try"));
        };
    }

    static String scores(Epoch epoch) {
        return epoch.validation()
                .map(
                        v ->
                                I18NProvider.translate(
                                        "training.scores-validated",
                                        v.accuracy(),
                                        epoch.accuracy(),
                                        v.loss()))
                .orElseGet(
                        () ->
                                I18NProvider.translate(
                                        "training.scores", epoch.accuracy(), epoch.loss()));
    }
}
