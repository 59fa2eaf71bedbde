package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.ui.EndLessonDialog;
import java.util.Optional;

/** Which class this is, and what is done with all of it. */
final class DashboardHead extends Div {

    private final Classrooms classrooms;
    private final H1 name = new H1();
    private final Span code = new Span();
    private final Button pause = new Button();
    private final Button end = new Button();
    private final Anchor join = link("dashboard.join");
    private final Anchor sets = link("dashboard.sets");
    private final Anchor results = link("dashboard.results");
    private final Paragraph state = new Paragraph();
    private Optional<Classroom> shown = Optional.empty();

    DashboardHead(Classrooms classrooms) {
        this.classrooms = classrooms;
        code.addClassName("class-code");
        pause.addClassName("pause");
        pause.addClickListener(_ -> pauseOrGoOn());
        end.addClickListener(_ -> endOrBegin());
        Div title = new Div(name, code);
        title.addClassName("dashboard-title");
        Div actions = new Div(pause, end, join, results, sets);
        actions.addClassName("dashboard-actions");
        state.addClassName("dashboard-state");
        state.getElement().setAttribute("role", "status");
        addClassName("dashboard-head");
        add(title, actions, state);
    }

    private Anchor link(String key) {
        Anchor link = new Anchor("", getTranslation(key));
        link.addClassName("link-button");
        return link;
    }

    void show(Classroom now) {
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        name.setText(now.settings().name());
        code.setText(now.code().value());
        String address = "teacher/class/" + now.id();
        join.setHref(address + "/join");
        sets.setHref(address + "/sets");
        results.setHref(address + "/results");
        boolean over = now.lesson() == Lesson.OVER;
        boolean paused = now.lesson() == Lesson.PAUSED;
        pause.setVisible(!over);
        pause.setText(getTranslation(paused ? "dashboard.go-on" : "dashboard.pause"));
        pause.setIcon((paused ? VaadinIcon.PLAY : VaadinIcon.PAUSE).create());
        pause.removeThemeVariants(ButtonVariant.PRIMARY);
        if (paused) {
            pause.addThemeVariants(ButtonVariant.PRIMARY);
        }
        end.setText(getTranslation(over ? "dashboard.begin" : "dashboard.end"));
        state.setVisible(over || paused);
        state.setText(getTranslation(over ? "dashboard.over" : "dashboard.paused"));
        getElement().setAttribute("data-lesson", now.lesson().name());
    }

    private void pauseOrGoOn() {
        set(shown.orElseThrow().lesson() == Lesson.PAUSED ? Lesson.OPEN : Lesson.PAUSED);
    }

    private void endOrBegin() {
        Classroom classroom = shown.orElseThrow();
        if (classroom.lesson() == Lesson.OVER) {
            set(Lesson.OPEN);
        } else {
            EndLessonDialog.of(classroom, () -> set(Lesson.OVER)).open();
        }
    }

    private void set(Lesson lesson) {
        Classroom classroom = shown.orElseThrow();
        classrooms.setLesson(classroom.id(), lesson);
        classrooms.find(classroom.id()).ifPresent(this::show);
    }
}
