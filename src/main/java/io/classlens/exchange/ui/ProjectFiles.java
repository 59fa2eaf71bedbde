package io.classlens.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.classlens.exchange.ProjectImport;
import io.classlens.project.archive.ProjectFile;
import io.classlens.studio.Studio;
import io.classlens.ui.ProjectAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;

/** A person's own project: to keep as a file, and back from one. */
@Service
class ProjectFiles {

    private final ProjectImport imports;

    ProjectFiles(ProjectImport imports) {
        this.imports = imports;
    }

    /** The browser saves the file; the page stays as it is. */
    void save(Studio studio) {
        Download.start(
                UI.getCurrent(), ProjectAddress.of(studio.project().id()) + "/project.classlens");
    }

    /** Asks for a file, and whether it replaces what is there. */
    void load(Studio studio) {
        UI ui = UI.getCurrent();
        AtomicBoolean replaces = new AtomicBoolean();
        Dialog dialog =
                new ImportDialog(
                        ui.getTranslation("archive.load"),
                        ui.getTranslation("archive.load-text"),
                        ".classlens",
                        ProjectFile.MOST_BYTES,
                        file ->
                                ui.getTranslation(
                                        ui.getLocale(),
                                        "archive.loaded",
                                        imports.load(file, studio, replaces.get())),
                        () -> {});
        RadioButtonGroup<Boolean> how = new RadioButtonGroup<>();
        how.setLabel(ui.getTranslation("archive.how"));
        how.setItems(false, true);
        how.setItemLabelGenerator(r -> ui.getTranslation(r ? "archive.replace" : "archive.add"));
        how.setValue(false);
        how.addValueChangeListener(event -> replaces.set(event.getValue()));
        dialog.addComponentAtIndex(1, how);
        dialog.open();
    }
}
