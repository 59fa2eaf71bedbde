package io.classlens.classroom.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.classlens.classroom.ClassroomSettings;
import java.util.List;
import java.util.Optional;

/** The settings of a class: its name at once, the numbers folded away. */
final class ClassForm extends Composite<Div> {

    private final TextField name = new TextField();
    private final IntegerField pupils;
    private final IntegerField labels;
    private final IntegerField examples;
    private final IntegerField days;
    private final Checkbox embeddingsOnly = new Checkbox();
    private final Details more;

    /**
     * @param isNew whether it can still be chosen that no pictures are kept
     */
    ClassForm(ClassroomSettings shown, boolean isNew) {
        name.setLabel(getTranslation("teacher.class-name"));
        name.setHelperText(getTranslation("teacher.class-name-help"));
        name.setErrorMessage(
                getTranslation("teacher.class-name-mistake", ClassroomSettings.LONGEST_NAME));
        name.setManualValidation(true);
        name.setValue(isNew ? "" : shown.name());
        name.setAutofocus(true);
        pupils = whole("pupils", shown.mostPupils(), 1, ClassroomSettings.MOST_PUPILS);
        labels = whole("labels", shown.mostLabels(), 2, ClassroomSettings.MOST_LABELS);
        examples =
                whole("examples", shown.mostExamplesPerLabel(), 1, ClassroomSettings.MOST_EXAMPLES);
        days = whole("days", shown.retentionDays(), 1, ClassroomSettings.LONGEST_RETENTION);
        embeddingsOnly.setLabel(getTranslation("teacher.class-embeddings-only"));
        embeddingsOnly.setHelperText(getTranslation("teacher.class-embeddings-only-why"));
        embeddingsOnly.setValue(shown.embeddingsOnly());
        embeddingsOnly.setEnabled(isNew);
        Div numbers = new Div(pupils, labels, examples, days, embeddingsOnly);
        numbers.addClassName("class-numbers");
        more = new Details(getTranslation("teacher.class-more"), numbers);
        more.setOpened(!isNew);
        getContent().addClassName("class-form");
        getContent().add(name, more);
    }

    /** Empty while a field holds something that cannot be used; it says what then. */
    Optional<ClassroomSettings> value() {
        name.setInvalid(!ClassroomSettings.isName(name.getValue()));
        check(pupils);
        check(labels);
        check(examples);
        check(days);
        List<IntegerField> wrong = numbers().stream().filter(IntegerField::isInvalid).toList();
        if (name.isInvalid()) {
            name.focus();
            return Optional.empty();
        }
        if (!wrong.isEmpty()) {
            more.setOpened(true);
            wrong.getFirst().focus();
            return Optional.empty();
        }
        return Optional.of(
                new ClassroomSettings(
                        name.getValue(),
                        pupils.getValue(),
                        labels.getValue(),
                        examples.getValue(),
                        days.getValue(),
                        embeddingsOnly.getValue()));
    }

    private List<IntegerField> numbers() {
        return List.of(pupils, labels, examples, days);
    }

    private static void check(IntegerField field) {
        Integer value = field.getValue();
        field.setInvalid(value == null || value < field.getMin() || value > field.getMax());
    }

    private IntegerField whole(String key, int value, int least, int most) {
        IntegerField field = new IntegerField(getTranslation("teacher.class-" + key));
        field.setHelperText(getTranslation("teacher.class-" + key + "-why"));
        field.setErrorMessage(getTranslation("teacher.class-number-mistake", least, most));
        field.setManualValidation(true);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        return field;
    }
}
