package io.classlens.account.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import io.classlens.account.Teachers;
import io.classlens.account.http.SignIns;
import io.classlens.classroom.Teacher;

/** Asks for the own password once more: the teacher may have left the machine for a moment. */
final class OwnPassword extends PasswordField {

    private final transient SignIns signIns;
    private final transient Teacher me;

    OwnPassword(SignIns signIns, Teacher me) {
        this.signIns = signIns;
        this.me = me;
        setLabel(getTranslation("signin.password.own"));
        setMaxLength(Teachers.MOST_PASSWORD);
        setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
    }

    /** Whether it is right; says at the field what is not. */
    boolean isRight() {
        String address = VaadinRequest.getCurrent().getRemoteAddr();
        String problem =
                switch (signIns.attempt(address, me.name(), getValue())) {
                    case SignIns.Attempt.Known _ -> "";
                    case SignIns.Attempt.Wrong _ -> getTranslation("signin.password.wrong");
                    case SignIns.Attempt.TooEarly(long seconds) ->
                            getTranslation("signin.wait", seconds);
                };
        setErrorMessage(problem);
        setInvalid(!problem.isEmpty());
        if (!problem.isEmpty()) {
            focus();
        }
        return problem.isEmpty();
    }
}
