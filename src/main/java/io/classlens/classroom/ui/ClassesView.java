package io.classlens.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.SignedIn;
import io.classlens.classroom.Teacher;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A teacher's classes. */
@Route(value = "teacher", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassesView extends Div implements HasDynamicTitle, ClassCard.Actions {

    private final Classrooms classrooms;
    private final Pupils pupils;
    private final List<TeacherContribution> contributions;
    private final Teacher teacher = SignedIn.teacher().orElseThrow();
    private final Div list = new Div();

    ClassesView(Classrooms classrooms, Pupils pupils, List<TeacherContribution> contributions) {
        this.classrooms = classrooms;
        this.pupils = pupils;
        this.contributions = contributions;
        addClassName("classes-page");
        Button create = new Button(getTranslation("teacher.new-class"), VaadinIcon.PLUS.create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(_ -> ClassDialog.create(this::created).open());
        Div head = new Div(new H1(getTranslation("teacher.classes")));
        contributions.stream()
                .flatMap(c -> c.classesButton(teacher, this::refresh).stream())
                .forEach(head::add);
        head.add(create);
        head.addClassName("page-head");
        list.addClassName("class-list");
        add(head, list);
        refresh();
    }

    private void refresh() {
        List<Classroom> own = classrooms.of(teacher.id());
        list.removeAll();
        own.forEach(c -> list.add(new ClassCard(c, pupils.of(c.id()), this)));
        if (own.isEmpty()) {
            list.add(firstSteps());
        }
    }

    private Div firstSteps() {
        Div empty =
                new Div(
                        new H2(getTranslation("teacher.first-title")),
                        new OrderedList(
                                new ListItem(getTranslation("teacher.first-create")),
                                new ListItem(getTranslation("teacher.first-project")),
                                new ListItem(getTranslation("teacher.first-watch"))));
        empty.addClassName("first-steps");
        return empty;
    }

    private void created(ClassroomSettings settings) {
        Classroom created = classrooms.create(teacher.id(), settings);
        UI.getCurrent().navigate("teacher/class/" + created.id() + "/join");
    }

    @Override
    public void changeSettings(Classroom classroom) {
        ClassDialog.change(
                        classroom.settings(),
                        settings -> {
                            classrooms.change(classroom.id(), settings);
                            refresh();
                        })
                .open();
    }

    @Override
    public void renewCode(Classroom classroom) {
        classrooms.renewCode(classroom.id());
        refresh();
    }

    @Override
    public void export(Classroom classroom) {
        contributions.forEach(contribution -> contribution.export(classroom));
    }

    @Override
    public void setLesson(Classroom classroom, Lesson lesson) {
        if (lesson == Lesson.OVER) {
            EndLessonDialog.of(classroom, () -> apply(classroom, lesson)).open();
        } else {
            apply(classroom, lesson);
        }
    }

    private void apply(Classroom classroom, Lesson lesson) {
        classrooms.setLesson(classroom.id(), lesson);
        refresh();
    }

    @Override
    public void delete(Classroom classroom) {
        new DeleteClassDialog(
                        classroom,
                        pupils.of(classroom.id()).size(),
                        () -> {
                            classrooms
                                    .delete(classroom.id())
                                    .ifPresent(receipt -> new ReceiptDialog(receipt).open());
                            refresh();
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teacher.classes");
    }
}
