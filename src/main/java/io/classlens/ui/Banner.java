package io.classlens.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A message in the page, read out by screen readers when it changes. Saying what it says already
 * changes nothing.
 */
public final class Banner extends Div {

    public enum Tone {
        HINT,
        DONE,
        WARNING,
        ERROR
    }

    private record Content(Tone tone, List<String> sentences, List<String> actions) {}

    private Content content = new Content(Tone.HINT, List.of(), List.of());

    public Banner() {
        addClassName("banner");
        getElement().setAttribute("role", "status");
        clear();
    }

    public void say(Tone tone, String... sentences) {
        say(tone, List.of(sentences));
    }

    public void say(Tone tone, List<String> sentences, Button... actions) {
        Content next =
                new Content(tone, sentences, Arrays.stream(actions).map(Button::getText).toList());
        setVisible(true);
        if (next.equals(content)) {
            return;
        }
        content = next;
        removeAll();
        sentences.forEach(sentence -> add(new Paragraph(sentence)));
        add(actions);
        getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    }

    public void clear() {
        content = new Content(Tone.HINT, List.of(), List.of());
        removeAll();
        setVisible(false);
    }

    /** What it says now; empty when it is not to be seen. */
    public List<String> sentences() {
        return content.sentences();
    }
}
