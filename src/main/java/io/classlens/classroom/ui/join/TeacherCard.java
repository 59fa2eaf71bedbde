package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.classroom.Teacher;

/**
 * What a teacher sees instead of the form: who is signed in as a teacher would stay one, and the
 * class would have a pupil more whom nobody is.
 */
final class TeacherCard extends Div {

    TeacherCard(Teacher teacher) {
        addClassName("join-form");
        PageLink classes = new PageLink("teacher", getTranslation("join.teacher-classes"));
        classes.addClassName("join-button");
        add(
                new H2(getTranslation("join.teacher-title", teacher.name())),
                new Paragraph(getTranslation("join.teacher-text")),
                classes,
                new PageLink("studio", getTranslation("join.teacher-studio")));
    }
}
