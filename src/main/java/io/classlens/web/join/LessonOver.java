package io.classlens.web.join;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Pupil;

/** What stands in the place of the studio when the teacher has ended the lesson. */
final class LessonOver extends Main {

    LessonOver(Pupil pupil, Classroom classroom) {
        addClassNames("join", "lesson-over");
        String day = KeptUntil.day(pupil, classroom, getLocale());
        Div card =
                new Div(
                        new H2(getTranslation("pupil.over-title")),
                        new Paragraph(getTranslation("pupil.over-text", pupil.nickname())),
                        new UnorderedList(
                                new ListItem(getTranslation("pupil.over-camera")),
                                new ListItem(getTranslation("pupil.over-kept", day)),
                                new ListItem(getTranslation("pupil.over-back"))),
                        new PageLink("privacy", getTranslation("join.to-privacy")),
                        new PageLink("./", getTranslation("pupil.over-join")));
        card.addClassNames("join-card", "join-form");
        // Read out at once: the page that was there is gone.
        card.getElement().setAttribute("role", "alert");
        add(new NameHeader(), card);
    }
}
