package io.classlens.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.classlens.project.Deletion;
import io.classlens.project.Project;
import java.time.Duration;
import java.util.List;

/** Offers for ten seconds to bring back what was deleted; after that it is gone for good. */
final class UndoNotice extends Notice {

    private final Project project;
    private List<Deletion> pending;

    UndoNotice(String text, Project project, List<Deletion> deletions) {
        super(Duration.ofSeconds(10));
        this.project = project;
        this.pending = List.copyOf(deletions);
        addLine(text);
        Button undo = new Button(getTranslation("undo.button"), _ -> undo());
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(undo);
        addDetachListener(_ -> taken().forEach(project::purge));
    }

    /** Closes the notice and hands its deletions over, neither restored nor purged. */
    List<Deletion> handOver() {
        List<Deletion> deletions = taken();
        close();
        return deletions;
    }

    private void undo() {
        taken().reversed().forEach(project::restore);
        close();
    }

    private List<Deletion> taken() {
        List<Deletion> deletions = pending;
        pending = List.of();
        return deletions;
    }
}
