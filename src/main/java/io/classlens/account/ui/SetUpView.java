package io.classlens.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.account.NewTeacher;
import io.classlens.account.Teachers;

/**
 * The first start: the first teacher chooses a name and a password, and is signed in with them.
 * {@link SetUpGate} lets nobody in who is neither at the server nor has its code.
 */
@Route("setup")
@AnonymousAllowed
final class SetUpView extends SignInPage implements BeforeEnterObserver {

    private final Teachers teachers;
    private final SignInForm form = new SignInForm();
    private final NewPassword password = new NewPassword(form.password);

    SetUpView(Teachers teachers) {
        super("signin.setup.title", "signin.setup.text");
        this.teachers = teachers;
        form.name.setAutofocus(true);
        form.name.setAutocomplete(Autocomplete.USERNAME);
        Button create = new Button(getTranslation("signin.setup.button"), _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        form.add(password, create);
        addToCard(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (teachers.isSetUp()) {
            event.forwardTo(LoginView.class);
        }
    }

    private void create() {
        message.clear();
        form.name.setInvalid(false);
        form.password.setInvalid(false);
        if (!SetUpGate.isLetIn()) {
            message.problem(getTranslation("signin.not-ready.text"));
            return;
        }
        password.value()
                .map(chosen -> teachers.createFirst(form.name.getValue(), chosen))
                .ifPresent(this::show);
    }

    private void show(NewTeacher outcome) {
        switch (outcome) {
            case NewTeacher.Created _ -> form.submit();
            case NewTeacher.SetUpAlready _ ->
                    message.problem(getTranslation("signin.setup.already"));
            case NewTeacher.WeakPassword _ -> password.sayWeak();
            case NewTeacher.NotAName _, NewTeacher.NameTaken _ -> {
                form.name.setErrorMessage(
                        getTranslation("signin.name.wrong", Teachers.LONGEST_NAME));
                form.name.setInvalid(true);
                form.name.focus();
            }
        }
    }
}
