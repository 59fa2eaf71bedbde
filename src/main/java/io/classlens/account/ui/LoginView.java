package io.classlens.account.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.account.Teachers;
import io.classlens.classroom.SignedIn;
import io.classlens.classroom.Teacher;
import java.util.List;
import java.util.Map;

/** Where teachers sign in. Pupils never need it. */
@Route("login")
@AnonymousAllowed
final class LoginView extends SignInPage implements BeforeEnterObserver {

    private final SignInForm form = new SignInForm();

    LoginView(Teachers teachers) {
        super("signin.login.title", "signin.login.text");
        NativeButton submit = new NativeButton(getTranslation("signin.login.button"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("signin-submit");
        form.add(submit);
        Paragraph forgotten = new Paragraph(getTranslation("signin.login.forgotten"));
        forgotten.addClassName("muted");
        addToCard(form, forgotten);
        List<Teacher> all = teachers.all();
        if (all.size() == 1) {
            form.name.setValue(all.getFirst().name());
            form.password.setAutofocus(true);
        } else {
            form.name.setAutofocus(true);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.teacher().isPresent()) {
            event.forwardTo("teacher");
            return;
        }
        Map<String, List<String>> why = event.getLocation().getQueryParameters().getParameters();
        if (why.containsKey("wait")) {
            message.problem(getTranslation("signin.wait", seconds(why.get("wait"))));
        } else if (why.containsKey("wrong")) {
            message.problem(getTranslation("signin.login.wrong"));
        } else if (why.containsKey("again")) {
            message.problem(getTranslation("signin.login.again"));
        }
    }

    /** From the address bar, where anything may stand. */
    private static int seconds(List<String> values) {
        try {
            return Math.clamp(Integer.parseInt(values.getFirst()), 1, 60);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
