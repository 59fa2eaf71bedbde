package io.classlens.ui;

import com.vaadin.flow.component.textfield.TextField;
import io.classlens.project.Label;
import java.util.function.Consumer;

/** A name that is changed where it stands: Enter or leaving it takes it over, a blank does not. */
public final class NameField extends TextField {

    private String shown;

    public NameField(String name, Consumer<String> renamed) {
        this.shown = name;
        setAriaLabel(getTranslation("classes.name"));
        setMaxLength(Label.LONGEST_NAME);
        setAutoselect(true);
        setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        addClassName("name-field");
        setValue(name);
        addValueChangeListener(
                event -> {
                    if (!event.isFromClient()) {
                        return;
                    }
                    if (Label.isName(event.getValue())) {
                        renamed.accept(event.getValue());
                    }
                    setValue(shown);
                });
    }

    /** Leaves alone what somebody is typing unless the name really changed. */
    public void show(String name) {
        if (!name.equals(shown)) {
            shown = name;
            setValue(name);
        }
    }
}
