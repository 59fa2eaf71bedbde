package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.classroom.Pupil;

/** Shows the words with which a pupil comes back, large enough to be read from a desk away. */
final class RescueCodeDialog extends Dialog {

    RescueCodeDialog(Pupil pupil, String words) {
        setHeaderTitle(getTranslation("dashboard.rescue-title", pupil.nickname()));
        Div shown = new Div();
        shown.setText(words);
        shown.addClassName("rescue-words");
        add(shown, new Paragraph(getTranslation("dashboard.rescue-text")));
        getFooter().add(new Button(getTranslation("dashboard.close"), _ -> close()));
    }
}
