package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** The words of a rescue code, however they are separated. */
final class WordsField extends TextField {

    WordsField() {
        setLabel(getTranslation("join.words"));
        setHelperText(getTranslation("join.words-hint"));
        setAutocomplete(Autocomplete.OFF);
        setAutocapitalize(Autocapitalize.NONE);
        setAutocorrect(false);
        setManualValidation(true);
    }

    /** What was typed; empty, with a reason at the field, if it is nothing. */
    Optional<String> words() {
        if (getValue().isBlank()) {
            refuse(getTranslation("join.words-blank"));
            return Optional.empty();
        }
        setInvalid(false);
        return Optional.of(getValue());
    }

    void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
    }
}
