package io.classlens.classroom.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.classlens.classroom.Classroom;

/** Asks once before a class is erased: nothing brings it back. */
final class DeleteClassDialog extends ConfirmDialog {

    DeleteClassDialog(Classroom classroom, int pupils, Runnable delete) {
        setHeader(getTranslation("teacher.delete-title", classroom.settings().name()));
        setText(getTranslation("teacher.delete-text", pupils));
        setCancelable(true);
        setCancelText(getTranslation("teacher.cancel"));
        setConfirmText(getTranslation("teacher.delete-now"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(_ -> delete.run());
    }
}
