package io.classlens.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinSession;
import io.classlens.account.Teachers;
import io.classlens.account.http.SignIns;
import io.classlens.account.http.TeacherSession;
import io.classlens.classroom.Teacher;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Changes the password of who is signed in; the teacher's other sessions end. */
final class OwnPasswordForm extends Div {

    private final transient Teachers teachers;
    private final transient Teacher me;
    private final OwnPassword old;
    private final NewPassword chosen = new NewPassword(new PasswordField());
    private final Message message = new Message();

    OwnPasswordForm(Teachers teachers, SignIns signIns, Teacher me) {
        this.teachers = teachers;
        this.me = me;
        this.old = new OwnPassword(signIns, me);
        addClassName("signin-fields");
        old.setLabel(getTranslation("signin.password.old"));
        chosen.first.setLabel(getTranslation("signin.password.new"));
        add(
                old,
                chosen,
                message,
                new Button(getTranslation("signin.accounts.change"), _ -> change()));
    }

    private void change() {
        message.clear();
        chosen.first.setInvalid(false);
        if (chosen.value().isEmpty() || !old.isRight()) {
            return;
        }
        switch (teachers.changePassword(me.id(), chosen.first.getValue())) {
            case CHANGED -> {
                stay();
                old.clear();
                chosen.clear();
                message.done(getTranslation("signin.accounts.changed"));
            }
            case WEAK -> chosen.sayWeak();
            case GONE -> message.problem(getTranslation("signin.signed-out"));
        }
    }

    /** This session goes on with the new password. */
    private void stay() {
        teachers.passwordStamp(me.id())
                .ifPresent(
                        stamp ->
                                VaadinSession.getCurrent()
                                        .getSession()
                                        .setAttribute(
                                                HttpSessionSecurityContextRepository
                                                        .SPRING_SECURITY_CONTEXT_KEY,
                                                new SecurityContextImpl(
                                                        new TeacherSession(me, stamp))));
    }
}
