package io.classlens.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.classlens.project.Run;
import io.classlens.report.ModelReport;
import io.classlens.studio.Studio;
import io.classlens.studio.ui.StudioMode;
import io.classlens.ui.Banner;
import io.classlens.ui.Banner.Tone;
import java.util.List;
import java.util.Optional;

/**
 * How good a model is: what it took for what, class by class, what a threshold would do, and the
 * pictures that it gets most wrong. It follows the project: who deletes or moves a picture sees at
 * once what becomes of the numbers.
 */
final class ReportDialog extends Dialog {

    private static final int MOST_WRONG = 12;

    private final Studio studio;
    private final RadioButtonGroup<Boolean> tested = new RadioButtonGroup<>();
    private final Banner notice = new Banner();
    private final Paragraph summary = new Paragraph();
    private final ReportMatrix matrix = new ReportMatrix(this::show);
    private final H3 cellTitle = new H3();
    private final ReportPictures cellPictures;
    private final Section cellSection;
    private final ReportClasses classes = new ReportClasses();
    private final ReportThreshold threshold;
    private final ReportPictures wrongPictures;
    private final Paragraph nothingWrong = new Paragraph();
    private final Div content = new Div();
    private Optional<Run> run = Optional.empty();
    private Optional<ModelReport> report = Optional.empty();
    private Optional<ReportMatrix.Cell> cell = Optional.empty();

    ReportDialog(Studio studio, StudioMode mode) {
        this.studio = studio;
        setWidth("min(1080px, 100%)");
        addClassName("report-dialog");
        threshold = new ReportThreshold(studio.project(), mode);
        cellPictures = new ReportPictures(studio, mode);
        wrongPictures = new ReportPictures(studio, mode);
        tested.setLabel(getTranslation("report.which"));
        tested.setItems(true, false);
        tested.setItemLabelGenerator(
                only -> getTranslation(only ? "report.tested" : "report.learned"));
        tested.setValue(true);
        tested.addValueChangeListener(_ -> refresh());
        summary.addClassName("report-summary");
        cellTitle.getElement().setAttribute("tabindex", "-1");
        cellSection = new Section(cellTitle, cellPictures);
        content.addClassName("report-content");
        nothingWrong.setText(getTranslation("report.nothing-wrong"));
        content.add(
                section("report.matrix", "report.matrix-why", matrix, cellSection),
                section("report.classes", "report.classes-why", classes),
                section("report.threshold", "report.threshold-why", threshold),
                section("report.wrong", "report.wrong-why", nothingWrong, wrongPictures));
        add(tested, notice, summary, content);
        getFooter().add(new Button(getTranslation("report.close"), _ -> close()));
    }

    private Section section(String title, String why, Component... parts) {
        Paragraph explanation = new Paragraph(getTranslation(why));
        explanation.addClassName("muted");
        Section section = new Section(new H3(getTranslation(title)), explanation);
        section.add(parts);
        return section;
    }

    void open(Run shown) {
        run = Optional.of(shown);
        cell = Optional.empty();
        report = Optional.empty();
        setHeaderTitle(getTranslation("report.of", shown.number()));
        tested.setValue(!shown.tested().isEmpty());
        tested.setVisible(!shown.tested().isEmpty());
        super.open();
        refresh();
    }

    /** Counts again; nothing while it is closed. */
    void refresh() {
        if (!isOpened() || run.isEmpty()) {
            return;
        }
        ModelReport now = ModelReport.of(studio.project(), run.get(), tested.getValue());
        report = Optional.of(now);
        content.setVisible(!now.isEmpty());
        summary.setVisible(!now.isEmpty());
        tell(now);
        if (now.isEmpty()) {
            return;
        }
        summary.setText(
                getTranslation("report.summary", now.confusion().right(), now.judgements().size()));
        matrix.show(now);
        classes.show(now);
        threshold.show(now);
        List<Integer> wrong = now.mostWrong(MOST_WRONG);
        nothingWrong.setVisible(wrong.isEmpty());
        wrongPictures.show(now, wrong);
        cell.ifPresentOrElse(
                chosen -> showPictures(now, chosen), () -> cellSection.setVisible(false));
    }

    private void tell(ModelReport now) {
        if (now.isEmpty()) {
            notice.say(Tone.HINT, getTranslation("report.empty"));
        } else if (!now.isTested()) {
            notice.say(Tone.WARNING, getTranslation("report.flatters"));
        } else {
            notice.clear();
        }
    }

    private void show(ReportMatrix.Cell chosen) {
        cell = Optional.of(chosen);
        report.ifPresent(now -> showPictures(now, chosen));
        cellTitle.getElement().callJsFunction("focus");
    }

    private void showPictures(ModelReport now, ReportMatrix.Cell chosen) {
        int most = now.labels().size();
        if (chosen.truth() >= most || chosen.said() >= most) {
            cellSection.setVisible(false);
            return;
        }
        String truth = now.labels().get(chosen.truth()).name();
        String said = now.labels().get(chosen.said()).name();
        List<Integer> places = now.confusion().cell(chosen.truth(), chosen.said());
        cellSection.setVisible(true);
        cellTitle.setText(
                chosen.truth() == chosen.said()
                        ? getTranslation("report.cell-right", truth, places.size())
                        : getTranslation("report.cell-wrong", truth, said, places.size()));
        cellPictures.show(now, places);
    }
}
