package io.classlens.studio.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.classlens.project.Label;
import io.classlens.project.RunDetails;
import io.classlens.studio.LiveRefusal;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Overfitting;
import io.classlens.training.api.Phase;
import io.classlens.training.api.TrainingProblem;
import io.classlens.ui.Banner.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what stands before a training and how one ended. */
public final class TrainingWords {

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

    public static String refusal(LiveRefusal refusal) {
        return switch (refusal) {
            case GONE -> I18NProvider.translate("runs.refused-gone");
            case NO_MODEL -> I18NProvider.translate("runs.refused-no-model");
            case OTHER_BACKBONE -> I18NProvider.translate("runs.refused-other-network");
            case LABELS_GONE -> I18NProvider.translate("runs.refused-classes-gone");
            case TRAINING -> I18NProvider.translate("runs.refused-training");
        };
    }

    /**
     * How the examples were divided, and what that means for the result; no sentence where nobody
     * knows.
     *
     * @param labels of the project as they are now
     */
    public static List<String> split(List<RunDetails.LabelSplit> split, List<Label> labels) {
        if (split.isEmpty()) {
            return List.of();
        }
        int tested = split.stream().mapToInt(RunDetails.LabelSplit::tested).sum();
        Set<RunDetails.Kind> kinds =
                split.stream()
                        .map(RunDetails.LabelSplit::kind)
                        .collect(
                                Collectors.toCollection(
                                        () -> EnumSet.noneOf(RunDetails.Kind.class)));
        if (tested == 0) {
            return List.of(I18NProvider.translate("split.none"));
        }
        if (!kinds.contains(RunDetails.Kind.BY_FRAMES)) {
            return List.of(I18NProvider.translate("split.bursts", tested));
        }
        if (!kinds.contains(RunDetails.Kind.BY_BURSTS)) {
            return List.of(I18NProvider.translate("split.frames", tested));
        }
        return List.of(I18NProvider.translate("split.mixed", tested, byFrames(split, labels)));
    }

    private static String byFrames(List<RunDetails.LabelSplit> split, List<Label> labels) {
        return split.stream()
                .filter(of -> of.kind() == RunDetails.Kind.BY_FRAMES)
                .flatMap(of -> labels.stream().filter(label -> label.id() == of.label()))
                .map(Label::name)
                .collect(Collectors.joining(", "));
    }
}
