package io.classlens.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;

/** A class in the list: how it is called, where it stands, and what a teacher does with it. */
final class ClassCard extends Article {

    /** What the card's menu asks for. */
    interface Actions {
        void changeSettings(Classroom classroom);

        void renewCode(Classroom classroom);

        void export(Classroom classroom);

        void setLesson(Classroom classroom, Lesson lesson);

        void delete(Classroom classroom);
    }

    ClassCard(Classroom classroom, List<Pupil> pupils, Actions actions) {
        String address = "teacher/class/" + classroom.id();
        String name = classroom.settings().name();
        addClassName("class-card");
        Anchor title = new Anchor(address, name);
        Span lesson =
                new Span(
                        getTranslation(
                                "teacher.lesson-" + classroom.lesson().name().toLowerCase()));
        lesson.addClassNames("lesson-state");
        lesson.getElement().setAttribute("data-lesson", classroom.lesson().name());
        Span code = new Span(classroom.code().value());
        code.addClassName("class-code");
        code.getElement().setAttribute("title", getTranslation("teacher.code"));
        Div head = new Div(new H2(title), lesson, menu(classroom, actions));
        head.addClassName("class-head");
        Div facts =
                new Div(
                        code,
                        new Span(getTranslation("teacher.pupils", pupils.size())),
                        new Span(kept(classroom, pupils)));
        facts.addClassNames("class-facts");
        Anchor watch = button(address, "teacher.watch", VaadinIcon.GRID_SMALL.create());
        Anchor project = button(address + "/join", "teacher.project", VaadinIcon.QRCODE.create());
        if (classroom.lesson() != Lesson.OVER && pupils.isEmpty()) {
            project.addClassName("primary");
        } else {
            watch.addClassName("primary");
        }
        Div doors = new Div(project, watch);
        doors.addClassName("class-doors");
        add(head, facts, doors);
    }

    private Anchor button(String address, String key, Component icon) {
        Anchor button = new Anchor(address, icon, new Span(getTranslation(key)));
        button.addClassName("link-button");
        return button;
    }

    private MenuBar menu(Classroom classroom, Actions actions) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(getTranslation("teacher.more-of", classroom.settings().name()));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("teacher.settings"), _ -> actions.changeSettings(classroom));
        if (classroom.lesson() == Lesson.OVER) {
            menu.addItem(
                    getTranslation("teacher.begin"),
                    _ -> actions.setLesson(classroom, Lesson.OPEN));
        } else {
            menu.addItem(
                    getTranslation("teacher.end"), _ -> actions.setLesson(classroom, Lesson.OVER));
        }
        menu.addItem(getTranslation("teacher.renew-code"), _ -> actions.renewCode(classroom));
        menu.addItem(getTranslation("teacher.export"), _ -> actions.export(classroom));
        menu.addItem(getTranslation("teacher.delete"), _ -> actions.delete(classroom));
        return bar;
    }

    /** When the last of the data will be erased if nobody comes back. */
    private String kept(Classroom classroom, List<Pupil> pupils) {
        if (pupils.isEmpty()) {
            return getTranslation("teacher.kept-days", classroom.settings().retentionDays());
        }
        Instant last = pupils.stream().map(Pupil::lastSeen).max(Comparator.naturalOrder()).get();
        return getTranslation(
                "teacher.kept-until",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .withZone(ZoneId.systemDefault())
                        .format(last.plus(Duration.ofDays(classroom.settings().retentionDays()))));
    }
}
