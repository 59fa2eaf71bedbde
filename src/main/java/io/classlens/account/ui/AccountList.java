package io.classlens.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.classlens.account.TeacherDeletion;
import io.classlens.account.Teachers;
import io.classlens.account.http.SignIns;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Teacher;
import java.util.List;
import java.util.stream.Collectors;

/** All teachers; each can be deleted as long as another is left. */
final class AccountList extends Div {

    private final transient Teachers teachers;
    private final transient Classrooms classrooms;
    private final transient SignIns signIns;
    private final transient Teacher me;
    private final UnorderedList list = new UnorderedList();
    private final Message message = new Message();

    AccountList(Teachers teachers, Classrooms classrooms, SignIns signIns, Teacher me) {
        this.teachers = teachers;
        this.classrooms = classrooms;
        this.signIns = signIns;
        this.me = me;
        list.addClassName("account-list");
        add(list, message);
        refresh();
    }

    void refresh() {
        list.removeAll();
        List<Teacher> all = teachers.all();
        for (Teacher teacher : all) {
            Span name = new Span(teacher.name());
            name.addClassName("account-name");
            ListItem item = new ListItem(name);
            if (teacher.id().equals(me.id())) {
                Span you = new Span(getTranslation("signin.accounts.you"));
                you.addClassName("muted");
                item.add(you);
            }
            if (all.size() > 1) {
                Button delete =
                        new Button(getTranslation("signin.accounts.delete"), _ -> ask(teacher));
                delete.setAriaLabel(getTranslation("signin.accounts.delete-name", teacher.name()));
                delete.addThemeVariants(ButtonVariant.TERTIARY);
                item.add(delete);
            }
            list.add(item);
        }
    }

    private void ask(Teacher teacher) {
        message.clear();
        Dialog dialog = new Dialog(getTranslation("signin.accounts.delete-name", teacher.name()));
        dialog.setWidth("min(28rem, 100%)");
        OwnPassword own = new OwnPassword(signIns, me);
        Div content = new Div(new Paragraph(warning(teacher)), own);
        content.addClassNames("signin-fields", "signin-dialog");
        dialog.add(content);
        Button delete =
                new Button(
                        getTranslation("signin.accounts.delete-now"),
                        _ -> {
                            if (own.isRight()) {
                                dialog.close();
                                delete(teacher);
                            }
                        });
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("signin.accounts.keep"), _ -> dialog.close()),
                        delete);
        dialog.open();
        own.focus();
    }

    private String warning(Teacher teacher) {
        List<Classroom> classes = classrooms.of(teacher.id());
        String names =
                classes.stream()
                        .map(classroom -> classroom.settings().name())
                        .collect(Collectors.joining(", "));
        return classes.isEmpty()
                ? getTranslation("signin.accounts.delete-no-classes")
                : getTranslation("signin.accounts.delete-classes", classes.size(), names);
    }

    private void delete(Teacher teacher) {
        switch (teachers.delete(teacher.id())) {
            case TeacherDeletion.Deleted(int classes) ->
                    message.done(
                            getTranslation("signin.accounts.deleted", teacher.name(), classes));
            case TeacherDeletion.LastTeacher _ ->
                    message.problem(getTranslation("signin.accounts.last"));
            case TeacherDeletion.Gone _ -> {}
        }
        if (teacher.id().equals(me.id())) {
            // The session is over; the next page says so.
            getUI().ifPresent(page -> page.getPage().setLocation("login"));
        }
        refresh();
    }
}
