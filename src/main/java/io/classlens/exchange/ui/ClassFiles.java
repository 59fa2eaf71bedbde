package io.classlens.exchange.ui;

import com.vaadin.flow.component.UI;
import io.classlens.classroom.Classroom;
import io.classlens.exchange.ClassArchive;
import io.classlens.exchange.ProjectImport;
import io.classlens.project.ProjectId;
import io.classlens.project.archive.ProjectFileException;
import io.classlens.studio.Studios;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A class: to keep as a file, and back from one. */
@Service
class ClassFiles {

    private final ClassArchive archive;
    private final ProjectImport imports;
    private final Studios studios;

    ClassFiles(ClassArchive archive, ProjectImport imports, Studios studios) {
        this.archive = archive;
        this.imports = imports;
        this.studios = studios;
    }

    /** The browser saves the file; the page stays as it is. */
    void save(Classroom classroom) {
        Download.start(UI.getCurrent(), "teacher/class/" + classroom.id() + "/class.zip");
    }

    /**
     * Asks for a file and makes a class of it.
     *
     * @param loaded called with the page's lock held once there is a class more
     */
    void load(UUID teacher, Runnable loaded) {
        UI ui = UI.getCurrent();
        new ImportDialog(
                        ui.getTranslation("archive.load-class"),
                        ui.getTranslation("archive.load-class-text"),
                        ".zip",
                        ClassArchive.MOST_BYTES,
                        file ->
                                ui.getTranslation(
                                        ui.getLocale(),
                                        "archive.loaded-class",
                                        archive.read(teacher, file, this::take).settings().name()),
                        loaded)
                .open();
    }

    private void take(ProjectId project, InputStream file)
            throws ProjectFileException, IOException {
        imports.restore(file, studios.open(project));
    }
}
