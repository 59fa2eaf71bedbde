package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.classroom.Pupil;

/**
 * For a device that is known. Being somebody else only shows the form: the pupil who was here is
 * forgotten when another one really joins, not by a wrong press.
 */
final class WelcomeBack extends Div {

    WelcomeBack(Pupil pupil, Runnable somebodyElse) {
        addClassName("join-form");
        PageLink go = new PageLink("studio", getTranslation("join.continue"));
        go.addClassName("join-button");
        go.setId("join-continue");
        Button other = new Button(getTranslation("join.somebody-else"), _ -> somebodyElse.run());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        add(
                new H2(getTranslation("join.welcome-back", pupil.nickname())),
                new Paragraph(getTranslation("join.welcome-back-text")),
                go,
                other);
    }
}
