package io.classlens.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.Run;
import io.classlens.studio.Studio;
import io.classlens.studio.ui.Panel;
import io.classlens.studio.ui.StudioMode;
import java.util.Optional;

/** In one line how good the model is that answers; opens the report of it. */
@StyleSheet("styles/report.css")
public final class ReportPanel extends Panel {

    private final Studio studio;
    private final Paragraph summary = new Paragraph();
    private final Button open = new Button();
    private final ReportDialog dialog;

    public ReportPanel(Studio studio, StudioMode mode) {
        super("report", UI.getCurrent().getTranslation("report.title"));
        this.studio = studio;
        dialog = new ReportDialog(studio, mode);
        summary.addClassName("muted");
        open.setText(getTranslation("report.open"));
        open.setIcon(VaadinIcon.CHART.create());
        open.addClickListener(_ -> live().ifPresent(dialog::open));
        add(summary, open);
    }

    @Override
    public void refresh() {
        Optional<Run> live = live();
        summary.setText(
                live.map(run -> RunWords.result(run) + " " + RunWords.measuredOn(run))
                        .orElseGet(() -> getTranslation("report.none")));
        open.setVisible(live.isPresent());
        dialog.refresh();
    }

    private Optional<Run> live() {
        return studio.project().runs().ofModelInUse();
    }
}
