package io.classlens.classroom.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.classlens.classroom.Classroom;

/** Asks before a lesson ends: every pupil has to come in anew after that. */
public final class EndLessonDialog {

    private EndLessonDialog() {}

    public static ConfirmDialog of(Classroom classroom, Runnable end) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation("teacher.end-title", classroom.settings().name()));
        dialog.setText(dialog.getTranslation("teacher.end-text"));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("teacher.cancel"));
        dialog.setConfirmText(dialog.getTranslation("teacher.end"));
        dialog.addConfirmListener(_ -> end.run());
        return dialog;
    }
}
