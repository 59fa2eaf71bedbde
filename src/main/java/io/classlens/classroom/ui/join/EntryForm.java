package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.VaadinRequest;
import io.classlens.classroom.JoinOutcome;
import io.classlens.ui.ClasslensWait;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A code, something that says who comes, and one button. Whatever goes wrong is said where it can
 * be put right, and everything that was typed stays.
 */
abstract class EntryForm extends Div {

    final CodeField code = new CodeField();

    private final Consumer<JoinOutcome.Joined> joined;
    private final Message message = new Message();
    private final ClasslensWait wait = new ClasslensWait();
    private final Button enter;

    EntryForm(String title, String button, Component who, Consumer<JoinOutcome.Joined> joined) {
        this.joined = joined;
        enter = new Button(button, _ -> submit());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClassName("join-enter");
        // In a field only: a button that has the focus hears the key itself. The field has to tell
        // what is in it before the key counts.
        enter.addClickShortcut(Key.ENTER).listenOn(code, who).resetFocusOnActiveElement();
        wait.setVisible(false);
        wait.addWaitedListener(_ -> stopWaiting());
        addClassName("join-form");
        add(new H2(title), code, who, message, wait, enter);
    }

    /** Asks to come in; empty if a field says what is wrong with it. */
    abstract Optional<Entry> ask(String address);

    abstract void showNoSuchClass();

    abstract void showNotANickname();

    private void submit() {
        message.clear();
        ask(VaadinRequest.getCurrent().getRemoteAddr()).ifPresent(this::show);
    }

    private void show(Entry entry) {
        switch (entry) {
            case Entry.SlowDown(Duration pause) -> makeWait(pause);
            case Entry.Decided(JoinOutcome.Joined in) -> {
                enter.setEnabled(false);
                joined.accept(in);
            }
            case Entry.Decided(JoinOutcome.NoSuchClass _) -> showNoSuchClass();
            case Entry.Decided(JoinOutcome.NotANickname _) -> showNotANickname();
            case Entry.Decided(JoinOutcome.LessonOver _) -> say(getTranslation("join.lesson-over"));
            case Entry.Decided(JoinOutcome.ClassFull(int limit)) ->
                    say(getTranslation("join.class-full", limit));
        }
    }

    private void say(String sentence) {
        message.say(Message.Tone.WARNING, sentence);
    }

    private void makeWait(Duration pause) {
        say(getTranslation("join.slow-down"));
        wait.begin(pause);
        wait.setVisible(true);
        enter.setEnabled(false);
    }

    private void stopWaiting() {
        message.clear();
        wait.setVisible(false);
        enter.setEnabled(true);
    }
}
