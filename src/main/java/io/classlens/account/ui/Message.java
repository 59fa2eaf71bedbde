package io.classlens.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What came of what somebody just did, read out by screen readers. */
final class Message extends Div {

    Message() {
        addClassName("banner");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void problem(String text) {
        say("error", text);
    }

    void done(String text) {
        say("done", text);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    private void say(String tone, String text) {
        removeAll();
        add(new Paragraph(text));
        getElement().setAttribute("data-tone", tone);
        setVisible(true);
    }
}
