package io.classlens.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Run;
import io.classlens.project.TrainedModel;
import io.classlens.studio.Studio;
import io.classlens.studio.ui.Panel;
import io.classlens.studio.ui.StudioMode;
import java.util.List;

/** How many trainings are kept and which one answers; opens the list of them. */
@StyleSheet("styles/runs.css")
public final class RunsPanel extends Panel {

    private final Studio studio;
    private final Paragraph summary = new Paragraph();
    private final Button open = new Button();
    private final RunsDialog dialog;

    public RunsPanel(Studio studio, StudioMode mode) {
        super("runs", UI.getCurrent().getTranslation("runs.title"));
        this.studio = studio;
        dialog = new RunsDialog(studio, mode);
        summary.addClassName("muted");
        open.setText(getTranslation("runs.open"));
        open.setIcon(VaadinIcon.LIST.create());
        open.addClickListener(_ -> dialog.open());
        add(summary, open);
    }

    @Override
    public void refresh() {
        List<Run> runs = studio.project().runs().all();
        summary.setText(
                runs.isEmpty()
                        ? getTranslation("runs.empty", ProjectLimits.RUNS)
                        : studio.project()
                                .model()
                                .map(TrainedModel::number)
                                .map(live -> getTranslation("runs.kept-live", runs.size(), live))
                                .orElseGet(() -> getTranslation("runs.kept", runs.size())));
        open.setVisible(!runs.isEmpty());
        dialog.refresh();
    }
}
