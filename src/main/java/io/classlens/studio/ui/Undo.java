package io.classlens.studio.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.classlens.project.Deletion;
import io.classlens.project.Label;
import io.classlens.project.MoveResult;
import io.classlens.project.Project;
import io.classlens.project.Run;
import io.classlens.ui.Notice;
import io.classlens.ui.UndoNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deletes and moves in a way that can be undone. Pictures that are deleted, or moved, one after
 * another share one notice, so that cleaning up does not cover the page with messages.
 */
public final class Undo {

    private final Project project;
    private Optional<UndoNotice> deleted = Optional.empty();
    private Optional<UndoNotice> moved = Optional.empty();

    public Undo(Project project) {
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
                                                List.of(step(deletion)))
                                        .open());
    }

    public void deleteRun(Run run) {
        project.runs()
                .delete(run.number())
                .ifPresent(
                        deletion ->
                                new UndoNotice(
                                                I18NProvider.translate("undo.run", run.number()),
                                                List.of(step(deletion)))
                                        .open());
    }

    public void deleteExample(int example) {
        project.deleteExample(example)
                .ifPresent(
                        deletion -> {
                            List<UndoNotice.Step> steps = after(deleted, step(deletion));
                            deleted =
                                    offer(
                                            I18NProvider.translate("undo.pictures", steps.size()),
                                            steps);
                        });
    }

    /**
     * @param label id of the one that is to get the example
     */
    public void moveExample(int example, int label) {
        String name = project.label(label).map(Label::name).orElse("");
        switch (project.move(example, label)) {
            case MoveResult.Moved movement -> {
                List<UndoNotice.Step> steps = after(moved, step(movement));
                moved = offer(I18NProvider.translate("undo.moved", steps.size(), name), steps);
            }
            case MoveResult.LabelFull(int limit) ->
                    Notice.say(I18NProvider.translate("move.full", name, limit));
            case MoveResult.LabelGone _, MoveResult.ExampleGone _ ->
                    Notice.say(I18NProvider.translate("move.gone"));
        }
    }

    private UndoNotice.Step step(Deletion deletion) {
        return new UndoNotice.Step(() -> project.restore(deletion), () -> project.purge(deletion));
    }

    private UndoNotice.Step step(MoveResult.Moved movement) {
        return new UndoNotice.Step(
                () -> {
                    if (!project.moveBack(movement)) {
                        Notice.say(I18NProvider.translate("move.back-gone"));
                    }
                },
                () -> {});
    }

    private static List<UndoNotice.Step> after(Optional<UndoNotice> open, UndoNotice.Step step) {
        List<UndoNotice.Step> steps =
                new ArrayList<>(open.map(UndoNotice::handOver).orElse(List.of()));
        steps.add(step);
        return steps;
    }

    private static Optional<UndoNotice> offer(String text, List<UndoNotice.Step> steps) {
        UndoNotice notice = new UndoNotice(text, steps);
        notice.open();
        return Optional.of(notice);
    }
}
