package io.classlens.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.classlens.account.NewTeacher;
import io.classlens.account.Teachers;
import io.classlens.account.http.SignIns;
import io.classlens.classroom.Teacher;

/** Makes an account for a colleague, with a first password that the colleague changes later. */
final class NewAccountForm extends Div {

    private final transient Teachers teachers;
    private final transient Runnable onCreated;
    private final TextField name = new TextField();
    private final NewPassword chosen = new NewPassword(new PasswordField());
    private final OwnPassword own;
    private final Message message = new Message();

    NewAccountForm(Teachers teachers, SignIns signIns, Teacher me, Runnable onCreated) {
        this.teachers = teachers;
        this.onCreated = onCreated;
        this.own = new OwnPassword(signIns, me);
        addClassName("signin-fields");
        name.setLabel(getTranslation("signin.accounts.name"));
        name.setMaxLength(Teachers.LONGEST_NAME);
        name.setAutocomplete(Autocomplete.OFF);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        chosen.first.setLabel(getTranslation("signin.password.first"));
        add(
                name,
                chosen,
                own,
                message,
                new Button(getTranslation("signin.accounts.create"), _ -> create()));
    }

    private void create() {
        message.clear();
        name.setInvalid(false);
        chosen.first.setInvalid(false);
        if (chosen.value().isEmpty() || !own.isRight()) {
            return;
        }
        switch (teachers.create(name.getValue(), chosen.first.getValue())) {
            case NewTeacher.Created(var teacher) -> {
                name.clear();
                chosen.clear();
                own.clear();
                onCreated.run();
                message.done(getTranslation("signin.accounts.created", teacher.name()));
            }
            case NewTeacher.WeakPassword _ -> chosen.sayWeak();
            case NewTeacher.NameTaken _ -> sayAtName(getTranslation("signin.name.taken"));
            case NewTeacher.NotAName _, NewTeacher.SetUpAlready _ ->
                    sayAtName(getTranslation("signin.name.wrong", Teachers.LONGEST_NAME));
        }
    }

    private void sayAtName(String problem) {
        name.setErrorMessage(problem);
        name.setInvalid(true);
        name.focus();
    }
}
