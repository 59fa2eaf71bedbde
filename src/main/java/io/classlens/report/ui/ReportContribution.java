package io.classlens.report.ui;

import io.classlens.studio.Studio;
import io.classlens.studio.ui.Panel;
import io.classlens.studio.ui.StudioContribution;
import io.classlens.studio.ui.StudioMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds the report of the model that answers, and the kept trainings, to the studio page. */
@Component
final class ReportContribution implements StudioContribution {

    @Override
    public List<Panel> panels(Studio studio, StudioMode mode) {
        return List.of(new ReportPanel(studio, mode), new RunsPanel(studio, mode));
    }
}
