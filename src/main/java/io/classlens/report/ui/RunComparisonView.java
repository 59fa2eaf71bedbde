package io.classlens.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.classlens.project.Run;
import io.classlens.project.TrainedModel.Score;
import io.classlens.report.RunComparison;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.ui.EpochChart;
import java.util.List;
import java.util.function.Function;

/** Two trainings side by side: which did better, how each went, and what differed. */
final class RunComparisonView extends Div {

    private final Run first;
    private final Run second;

    RunComparisonView(Run first, Run second) {
        this.first = first;
        this.second = second;
        addClassName("run-comparison");
        // Nothing in it can be pressed: so that the keyboard can scroll it.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("runs.compared", first.number(), second.number()));
        Div verdict = new Div();
        verdict.addClassName("verdict");
        RunWords.verdict(RunComparison.of(first, second))
                .forEach(sentence -> verdict.add(new Paragraph(sentence)));
        add(verdict, charts(), settings());
    }

    private Div charts() {
        Div charts =
                new Div(
                        new RunChart(
                                getTranslation("training.loss"),
                                EpochChart.Scale.FROM_ZERO,
                                List.of(first, second),
                                Score::loss),
                        new RunChart(
                                getTranslation("training.accuracy"),
                                EpochChart.Scale.ZERO_TO_ONE,
                                List.of(first, second),
                                Score::accuracy));
        charts.addClassName("charts");
        return charts;
    }

    private NativeTable settings() {
        NativeTable table = new NativeTable();
        table.addClassName("run-differences");
        NativeTableRow head = table.getHead().addRow();
        heading(head, getTranslation("runs.column-settings"), "col");
        heading(head, RunWords.name(first), "col");
        heading(head, RunWords.name(second), "col");
        line(table, "runs.column-result", RunWords::result);
        line(table, "runs.measured", RunWords::measuredOn);
        line(table, "runs.column-method", RunWords::method);
        line(table, "runs.network", Run::backbone);
        line(table, "runs.column-epochs", RunWords::epochs);
        line(table, "runs.learned-from", run -> pictures(run.details().learned()));
        setting(table, "settings.batch-size", Hyperparameters::batchSize);
        setting(table, "settings.learning-rate", Hyperparameters::learningRate);
        setting(table, "settings.hidden-units", Hyperparameters::hiddenUnits);
        setting(table, "settings.validation", s -> Math.round(100 * s.validationFraction()));
        setting(table, "settings.patience", Hyperparameters::patience);
        setting(table, "settings.seed", Hyperparameters::seed);
        if (first.settings().fineTuning().isPresent()
                || second.settings().fineTuning().isPresent()) {
            fineTuning(table, "fine-tuning.epochs", f -> number(f.epochs()));
            fineTuning(table, "fine-tuning.batch-size", f -> number(f.batchSize()));
            fineTuning(table, "fine-tuning.learning-rate", f -> number(f.learningRate()));
            fineTuning(table, "fine-tuning.normalization", f -> yesOrNo(f.normalizationLearns()));
            fineTuning(table, "fine-tuning.augmentation", f -> yesOrNo(f.augmentation()));
        }
        line(table, "runs.column-took", run -> RunWords.took(run.details()));
        return table;
    }

    private String pictures(int count) {
        return count == 0
                ? getTranslation("runs.not-known")
                : getTranslation("classes.count", count);
    }

    private void setting(
            NativeTable table, String name, Function<Hyperparameters, Number> setting) {
        line(table, name, run -> number(setting.apply(run.settings())));
    }

    private void fineTuning(NativeTable table, String name, Function<FineTuning, String> setting) {
        line(table, name, run -> run.settings().fineTuning().map(setting).orElse("–"));
    }

    private String number(Number value) {
        return getTranslation("runs.number", value);
    }

    private String yesOrNo(boolean value) {
        return value ? getTranslation("runs.yes") : getTranslation("runs.no");
    }

    private void line(NativeTable table, String name, Function<Run, String> value) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell heading = heading(row, getTranslation(name), "row");
        String left = value.apply(first);
        String right = value.apply(second);
        row.addDataCell().setText(left);
        row.addDataCell().setText(right);
        if (!left.equals(right)) {
            row.addClassName("differs");
            Span differs = new Span(getTranslation("runs.differs"));
            differs.addClassName("badge");
            heading.add(differs);
        }
    }

    private static NativeTableHeaderCell heading(NativeTableRow row, String text, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.add(new Span(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
