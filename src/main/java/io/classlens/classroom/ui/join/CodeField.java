package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.classlens.classroom.JoinCode;
import java.util.Optional;

/** The code from the board, in letters as large as there. */
final class CodeField extends TextField {

    CodeField() {
        setLabel(getTranslation("join.code"));
        setHelperText(getTranslation("join.code-hint"));
        setAutocomplete(Autocomplete.OFF);
        setAutocapitalize(Autocapitalize.CHARACTERS);
        setAutocorrect(false);
        getElement().setAttribute("spellcheck", "false");
        setManualValidation(true);
        addClassName("join-code");
    }

    /** What was typed, if it can be a code; if not, the field says why. */
    Optional<JoinCode> code() {
        Optional<JoinCode> code = JoinCode.parse(getValue());
        if (code.isEmpty()) {
            refuse(
                    getValue().isBlank()
                            ? getTranslation("join.code-blank")
                            : getTranslation("join.code-malformed", JoinCode.LENGTH));
        } else {
            setInvalid(false);
            setValue(code.get().value());
        }
        return code;
    }

    void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
    }
}
