package io.classlens.ui;

import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a form of settings. One that cannot be used says so itself, in the words of its own
 * explanation.
 */
public final class NumberSettings {

    private final List<AbstractNumberField<?, ?>> fields = new ArrayList<>();
    private final Runnable changed;

    /**
     * @param changed called after each change, when the fields have been checked
     */
    public NumberSettings(Runnable changed) {
        this.changed = changed;
    }

    /**
     * @param name key of the label
     * @param why key of the explanation
     */
    public IntegerField whole(String name, String why, int least, int most) {
        IntegerField field = new IntegerField();
        explain(
                field,
                name,
                why,
                I18NProvider.translate("settings.range", least, most),
                I18NProvider.translate("settings.mistake-range", least, most));
        field.setMin(least);
        field.setMax(most);
        field.addValueChangeListener(
                _ -> {
                    Integer value = field.getValue();
                    field.setInvalid(value == null || value < least || value > most);
                    changed.run();
                });
        return field;
    }

    /** A learning rate, see {@link #whole}. */
    public NumberField rate(String name, String why) {
        NumberField field = new NumberField();
        explain(
                field,
                name,
                why,
                I18NProvider.translate("settings.range-learning-rate"),
                I18NProvider.translate("settings.mistake-learning-rate"));
        field.setMax(1);
        field.addValueChangeListener(
                _ -> {
                    Double value = field.getValue();
                    field.setInvalid(value == null || !(value > 0 && value <= 1));
                    changed.run();
                });
        return field;
    }

    /** False as well while a field has no value yet. */
    public boolean areValid() {
        return fields.stream().noneMatch(field -> field.isInvalid() || field.isEmpty());
    }

    public Optional<AbstractNumberField<?, ?>> firstMistake() {
        return fields.stream().filter(AbstractNumberField::isInvalid).findFirst();
    }

    public void setReadOnly(boolean readOnly) {
        fields.forEach(field -> field.setReadOnly(readOnly));
    }

    private void explain(
            AbstractNumberField<?, ?> field,
            String name,
            String why,
            String range,
            String mistake) {
        field.setManualValidation(true);
        field.setLabel(I18NProvider.translate(name));
        field.setHelperText(I18NProvider.translate(why) + " " + range);
        field.setErrorMessage(mistake);
        fields.add(field);
    }
}
