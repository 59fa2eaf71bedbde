package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/**
 * Shows rescue words, large enough to copy them down. They are made by a press of their own: making
 * new ones spoils those that somebody may have on paper.
 */
final class RescueDialog extends Dialog {

    private final Div content = new Div();

    RescueDialog(Supplier<String> makeWords) {
        setHeaderTitle(getTranslation("pupil.rescue-title"));
        content.addClassName("pupil-dialog");
        content.add(
                new Paragraph(getTranslation("pupil.rescue-what")),
                new Paragraph(getTranslation("pupil.rescue-old")));
        add(content);
        Button close = new Button(getTranslation("pupil.rescue-close"), _ -> close());
        Button make = new Button(getTranslation("pupil.rescue-make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(
                _ -> {
                    make.setVisible(false);
                    show(makeWords.get());
                    close.focus();
                });
        getFooter().add(close, make);
    }

    private void show(String words) {
        Paragraph large = new Paragraph(words);
        large.addClassName("rescue-words");
        // In English in every language: a screen reader has to know.
        large.getElement().setAttribute("lang", "en");
        large.getElement().setAttribute("role", "status");
        content.removeAll();
        content.add(
                new Paragraph(getTranslation("pupil.rescue-write")),
                large,
                new Paragraph(getTranslation("pupil.rescue-use")));
    }
}
