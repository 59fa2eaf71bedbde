package io.classlens.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One line of the self-check: what was looked at, how it is, and what to do about it. */
final class CheckRow extends ListItem {

    enum State {
        WAITING,
        GOOD,
        FAIR,
        BAD
    }

    private final Span mark = new Span();
    private final Paragraph found = new Paragraph();

    CheckRow(String title) {
        addClassName("check-row");
        mark.addClassName("check-mark");
        Span name = new Span(title);
        name.addClassName("check-name");
        add(mark, new Div(name, found));
        show(State.WAITING, getTranslation("teacher.check-waiting"));
    }

    void show(State state, String text) {
        getElement().setAttribute("data-state", state.name());
        mark.setText(
                switch (state) {
                    case WAITING -> "…";
                    case GOOD -> "✓";
                    case FAIR -> "!";
                    case BAD -> "✗";
                });
        mark.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("teacher.check-" + state.name().toLowerCase()));
        mark.getElement().setAttribute("role", "img");
        found.setText(text);
    }
}
