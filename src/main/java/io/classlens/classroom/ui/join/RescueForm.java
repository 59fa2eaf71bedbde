package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.UI;
import io.classlens.classroom.JoinCode;
import io.classlens.classroom.JoinOutcome;
import java.util.Optional;
import java.util.function.Consumer;

/** Code and rescue words: back in the own project, on another device. */
final class RescueForm extends EntryForm {

    private final JoinDesk desk;
    private final WordsField words;

    RescueForm(JoinDesk desk, Consumer<JoinOutcome.Joined> joined) {
        this(desk, new WordsField(), joined);
    }

    private RescueForm(JoinDesk desk, WordsField words, Consumer<JoinOutcome.Joined> joined) {
        UI page = UI.getCurrent();
        super(
                page.getTranslation("join.rescue-title"),
                page.getTranslation("join.rescue-enter"),
                words,
                joined);
        this.desk = desk;
        this.words = words;
    }

    /** What was typed as a code before is not asked for again. */
    void fill(String typed) {
        code.setValue(typed);
        if (typed.isBlank()) {
            code.focus();
        } else {
            words.focus();
        }
    }

    @Override
    Optional<Entry> ask(String address) {
        Optional<JoinCode> asked = code.code();
        Optional<String> typed = words.words();
        if (asked.isEmpty()) {
            code.focus();
        } else if (typed.isEmpty()) {
            words.focus();
        }
        return asked.flatMap(c -> typed.map(w -> desk.rescue(c, w, address)));
    }

    /** Which of the two was wrong is not said: somebody who guesses would like to know. */
    @Override
    void showNoSuchClass() {
        words.refuse(getTranslation("join.words-wrong"));
        words.focus();
    }

    @Override
    void showNotANickname() {
        throw new IllegalStateException("words were asked for, no nickname");
    }
}
