package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** A sentence in a frame, read out at once by screen readers. */
final class Message extends Div {

    enum Tone {
        HINT,
        WARNING
    }

    Message() {
        addClassName("banner");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void say(Tone tone, String sentence) {
        removeAll();
        add(new Paragraph(sentence));
        getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
        setVisible(true);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }
}
