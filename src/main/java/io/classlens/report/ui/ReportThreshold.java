package io.classlens.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.classlens.project.Project;
import io.classlens.report.ModelReport;
import io.classlens.studio.ui.StudioMode;
import io.classlens.training.api.ThresholdScore;
import io.classlens.ui.Notice;
import java.util.Optional;

/** What becomes of the answers if the network may say that it is not sure. */
final class ReportThreshold extends Div {

    private static final double PERCENT = 100;

    /** At 1 nothing would ever be answered. */
    private static final double MOST_LIVE = 0.99;

    private final RangeInput threshold = new RangeInput(ValueChangeMode.EAGER);
    private final Paragraph below = new Paragraph();
    private final Paragraph told = new Paragraph();
    private Optional<ModelReport> report = Optional.empty();

    ReportThreshold(Project project, StudioMode mode) {
        addClassName("report-threshold");
        threshold.setMin(0);
        threshold.setMax(PERCENT);
        threshold.setStep(1.0);
        double known = project.threshold();
        threshold.setValue(known > 0 ? Math.round(PERCENT * known) : PERCENT / 2);
        threshold.setAriaLabel(getTranslation("report.threshold"));
        threshold.addValueChangeListener(_ -> tell());
        told.getElement().setAttribute("role", "status");
        Button use = new Button(getTranslation("report.use-threshold"), _ -> use(project));
        use.setVisible(mode == StudioMode.FULL);
        add(below, threshold, told, use);
    }

    /** From now on the live answers keep to it, too. */
    private void use(Project project) {
        double chosen = Math.min(threshold.getValue() / PERCENT, MOST_LIVE);
        project.threshold(chosen);
        Notice.say(getTranslation("report.threshold-used", chosen));
    }

    void show(ModelReport shown) {
        report = Optional.of(shown);
        tell();
    }

    private void tell() {
        double chosen = threshold.getValue() / PERCENT;
        below.setText(getTranslation("report.below", chosen));
        report.map(r -> r.at(chosen)).ifPresent(score -> told.setText(words(score)));
    }

    private String words(ThresholdScore score) {
        return score.answered() == 0
                ? getTranslation("report.answers-nothing")
                : getTranslation(
                        "report.answers",
                        score.answered(),
                        score.examples(),
                        score.precision(),
                        score.recall());
    }
}
