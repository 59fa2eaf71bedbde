package io.classlens.web.studio;

import com.vaadin.flow.i18n.I18NProvider;
import io.classlens.project.Deletion;
import io.classlens.project.Label;
import io.classlens.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deletes in a way that can be undone. Pictures that are deleted one after another share one
 * notice, so that cleaning up does not cover the page with messages.
 */
final class Undo {

    private final Project project;
    private Optional<UndoNotice> pictures = Optional.empty();

    Undo(Project project) {
        this.project = project;
    }

    void deleteLabel(Label label) {
        project.deleteLabel(label.id())
                .ifPresent(
                        deletion ->
                                new UndoNotice(
                                                I18NProvider.translate(
                                                        "undo.class",
                                                        label.name(),
                                                        deletion.examples().size()),
                                                project,
                                                List.of(deletion))
                                        .open());
    }

    void deleteExample(int example) {
        project.deleteExample(example).ifPresent(this::offerPicture);
    }

    private void offerPicture(Deletion deletion) {
        List<Deletion> deletions =
                new ArrayList<>(pictures.map(UndoNotice::handOver).orElse(List.of()));
        deletions.add(deletion);
        UndoNotice notice =
                new UndoNotice(
                        I18NProvider.translate("undo.pictures", deletions.size()),
                        project,
                        deletions);
        notice.open();
        pictures = Optional.of(notice);
    }
}
