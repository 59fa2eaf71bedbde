package io.classlens.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.classlens.account.Teachers;
import java.util.Optional;

/** A password to be chosen, typed twice. */
final class NewPassword extends Div {

    final PasswordField first;
    final PasswordField again = new PasswordField();

    NewPassword(PasswordField first) {
        this.first = first;
        addClassName("signin-fields");
        for (PasswordField field : new PasswordField[] {first, again}) {
            field.setMaxLength(Teachers.MOST_PASSWORD);
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
        }
        first.setHelperText(getTranslation("signin.password.least", Teachers.LEAST_PASSWORD));
        again.setLabel(getTranslation("signin.password.again"));
        add(first, again);
    }

    /** Empty, and said at the field, if the two are not the same. */
    Optional<String> value() {
        boolean same = first.getValue().equals(again.getValue());
        again.setErrorMessage(getTranslation("signin.password.differs"));
        again.setInvalid(!same);
        if (!same) {
            again.focus();
        }
        return same ? Optional.of(first.getValue()) : Optional.empty();
    }

    void sayWeak() {
        first.setErrorMessage(
                getTranslation(
                        "signin.password.weak", Teachers.LEAST_PASSWORD, Teachers.MOST_PASSWORD));
        first.setInvalid(true);
        first.focus();
    }

    void clear() {
        first.clear();
        again.clear();
        first.setInvalid(false);
        again.setInvalid(false);
    }
}
