package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.classlens.classroom.Pupils;
import java.util.Optional;

/**
 * How somebody wants to be called. What cannot be a nickname stays in the field, with the reason.
 */
final class NicknameField extends TextField {

    NicknameField() {
        setLabel(getTranslation("join.nickname"));
        setHelperText(getTranslation("join.nickname-hint"));
        setAutocomplete(Autocomplete.OFF);
        setAutocapitalize(Autocapitalize.WORDS);
        setAutocorrect(false);
        setManualValidation(true);
        addClassName("join-nickname");
    }

    /** What was typed, if it can be a nickname; if not, the field says why. */
    Optional<String> nickname() {
        Optional<NicknameProblem> problem = NicknameProblem.in(getValue());
        problem.ifPresent(this::refuse);
        setInvalid(problem.isPresent());
        return problem.isPresent() ? Optional.empty() : Optional.of(getValue().strip());
    }

    void refuse(NicknameProblem problem) {
        setErrorMessage(
                switch (problem) {
                    case BLANK -> getTranslation("join.nickname-blank");
                    case TOO_LONG ->
                            getTranslation(
                                    "join.nickname-too-long",
                                    Pupils.LONGEST_NICKNAME,
                                    getValue().strip().length());
                    case MARKUP -> getTranslation("join.nickname-markup");
                    case INVISIBLE -> getTranslation("join.nickname-invisible");
                });
        setInvalid(true);
    }
}
