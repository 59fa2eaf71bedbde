package io.classlens.web.studio;

import com.vaadin.flow.i18n.I18NProvider;
import io.classlens.project.Label;
import io.classlens.training.Epoch;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.TrainingProblem;
import io.classlens.web.studio.Banner.Tone;
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
            case TrainingProblem.BatchLargerThanData(int batchSize, int examples) ->
                    I18NProvider.translate("problem.batch-too-large", batchSize, examples);
        };
    }

    static Tone toneOf(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed completed ->
                    completed.wentNowhere() ? Tone.WARNING : Tone.DONE;
            case TrainingOutcome.Stopped _ -> Tone.HINT;
            case TrainingOutcome.Diverged _ -> Tone.WARNING;
        };
    }

    static List<String> of(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Completed completed when completed.wentNowhere() ->
                    List.of(
                            I18NProvider.translate("outcome.nowhere"),
                            I18NProvider.translate("outcome.nowhere-try"));
            case TrainingOutcome.Completed(_, var history) ->
                    List.of(I18NProvider.translate("outcome.completed", scores(history.getLast())));
            case TrainingOutcome.Stopped(_, var history) ->
                    history.isEmpty()
                            ? List.of(I18NProvider.translate("outcome.stopped-at-once"))
                            : List.of(
                                    I18NProvider.translate(
                                            "outcome.stopped",
                                            history.getLast().number(),
                                            history.getLast().of()),
                                    scores(history.getLast()));
            case TrainingOutcome.Diverged(int epoch, _) ->
                    List.of(
                            I18NProvider.translate("outcome.diverged", epoch),
                            I18NProvider.translate("outcome.diverged-try"));
        };
    }

    static String scores(Epoch epoch) {
        return I18NProvider.translate("training.scores", epoch.accuracy(), epoch.loss());
    }
}
