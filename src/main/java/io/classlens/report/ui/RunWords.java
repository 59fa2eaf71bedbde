package io.classlens.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.report.RunComparison;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a training was and what came of it. */
public final class RunWords {

    private RunWords() {}

    static String name(Run run) {
        return I18NProvider.translate("runs.name", run.number());
    }

    static String when(Instant ended) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(UI.getCurrent().getLocale())
                .withZone(ZoneId.systemDefault())
                .format(ended);
    }

    static String method(Run run) {
        return run.settings()
                .fineTuning()
                .map(f -> I18NProvider.translate("runs.method-fine-tuning", f.block()))
                .orElseGet(() -> I18NProvider.translate("runs.method-head"));
    }

    static String result(Run run) {
        return run.accuracy()
                .map(accuracy -> I18NProvider.translate("runs.right", accuracy))
                .orElseGet(() -> I18NProvider.translate("runs.no-result"));
    }

    /** On what the result was measured; empty where there is none. */
    static String measuredOn(Run run) {
        if (!run.hasModel()) {
            return "";
        }
        return run.isTested()
                ? I18NProvider.translate("runs.on-new", run.details().tested())
                : I18NProvider.translate("runs.on-learned");
    }

    static String epochs(Run run) {
        return I18NProvider.translate(
                "runs.epochs",
                run.history().size(),
                run.settings().epochs()
                        + run.settings().fineTuning().map(FineTuning::epochs).orElse(0));
    }

    /** Why it ended before its last epoch; empty where it did not, or nobody knows. */
    static String ending(Run run) {
        return run.details()
                .ending()
                .map(
                        ending ->
                                switch (ending) {
                                    case COMPLETED -> "";
                                    case STOPPED_EARLY ->
                                            I18NProvider.translate("runs.stopped-early");
                                    case STOPPED -> I18NProvider.translate("runs.stopped");
                                    case DIVERGED -> I18NProvider.translate("runs.diverged");
                                    case FAILED -> I18NProvider.translate("runs.failed");
                                })
                .orElse("");
    }

    static String settings(Hyperparameters settings) {
        return I18NProvider.translate(
                "runs.settings",
                settings.batchSize(),
                settings.learningRate(),
                settings.hiddenUnits(),
                settings.seed());
    }

    static String took(RunDetails details) {
        return details.took()
                .map(RunWords::duration)
                .orElseGet(() -> I18NProvider.translate("runs.not-known"));
    }

    private static String duration(Duration took) {
        return took.toMinutes() > 0
                ? I18NProvider.translate("runs.minutes", took.toMinutes(), took.toSecondsPart())
                : I18NProvider.translate("runs.seconds", took.toMillis() / 1000.0);
    }

    static List<String> verdict(RunComparison comparison) {
        List<String> sentences = new ArrayList<>();
        boolean onSameExamples = true;
        switch (comparison) {
            case RunComparison.WithoutResult(var only) ->
                    sentences.add(
                            only.map(
                                            run ->
                                                    I18NProvider.translate(
                                                            "runs.verdict-only", run.number()))
                                    .orElseGet(() -> I18NProvider.translate("runs.verdict-none")));
            case RunComparison.NotTested() ->
                    sentences.add(I18NProvider.translate("runs.verdict-not-tested"));
            case RunComparison.TooClose(var apart, var of, var same) -> {
                sentences.add(I18NProvider.translate("runs.verdict-close", apart, of));
                onSameExamples = same;
            }
            case RunComparison.Better(var winner, var other, var same) -> {
                sentences.add(
                        I18NProvider.translate(
                                "runs.verdict-better",
                                winner.number(),
                                winner.accuracy().orElseThrow(),
                                other.accuracy().orElseThrow()));
                onSameExamples = same;
            }
        }
        if (!onSameExamples) {
            sentences.add(I18NProvider.translate("runs.verdict-other-pictures"));
        }
        return List.copyOf(sentences);
    }
}
