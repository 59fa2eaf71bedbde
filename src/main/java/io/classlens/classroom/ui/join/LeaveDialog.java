package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Pupil;

/** Asks before a device forgets a pupil, and says what becomes of the project. */
final class LeaveDialog extends Dialog {

    LeaveDialog(Pupil pupil, Classroom classroom, Runnable leave) {
        setHeaderTitle(getTranslation("pupil.leave-title"));
        Div text =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        "pupil.leave-kept",
                                        KeptUntil.day(pupil, classroom, getLocale()))),
                        new Paragraph(getTranslation("pupil.leave-back")));
        text.addClassName("pupil-dialog");
        add(text);
        Button stay = new Button(getTranslation("pupil.stay"), _ -> close());
        Button go =
                new Button(
                        getTranslation("pupil.leave-now"),
                        _ -> {
                            close();
                            leave.run();
                        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(stay, go);
    }
}
