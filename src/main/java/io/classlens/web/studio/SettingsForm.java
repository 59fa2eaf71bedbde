package io.classlens.web.studio;

import static io.classlens.training.Hyperparameters.DEFAULTS;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.classlens.training.Hyperparameters;
import java.util.List;
import java.util.Optional;

/**
 * The hyper-parameters of the next training, folded away with their values in the summary. A field
 * that cannot be used says so itself, in the words of its own explanation.
 */
final class SettingsForm extends Composite<Details> {

    private static final int MOST_SEED = 999_999;

    private final IntegerField epochs =
            whole("settings.epochs", "settings.epochs-why", 1, Hyperparameters.MOST_EPOCHS);
    private final IntegerField batchSize =
            whole(
                    "settings.batch-size",
                    "settings.batch-size-why",
                    1,
                    Hyperparameters.LARGEST_BATCH);
    private final NumberField learningRate = new NumberField();
    private final IntegerField hiddenUnits =
            whole(
                    "settings.hidden-units",
                    "settings.hidden-units-why",
                    1,
                    Hyperparameters.MOST_HIDDEN_UNITS);
    private final IntegerField seed = whole("settings.seed", "settings.seed-why", 0, MOST_SEED);
    private final Button reset = new Button();
    private final Span values = new Span();
    private final Details details;
    private final Runnable changed;

    /**
     * @param changed called after each change by a person
     */
    SettingsForm(Runnable changed) {
        this.changed = changed;
        explain(
                learningRate,
                "settings.learning-rate",
                "settings.learning-rate-why",
                getTranslation("settings.range-learning-rate"),
                getTranslation("settings.mistake-learning-rate"));
        learningRate.setMax(1);
        learningRate.addValueChangeListener(_ -> onChange());
        reset.setText(getTranslation("settings.reset"));
        reset.addClickListener(_ -> show(DEFAULTS));
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        Div fields = new Div(epochs, batchSize, learningRate, hiddenUnits, seed, reset);
        fields.addClassName("settings-fields");
        values.addClassNames("muted", "settings-values");
        Div summary = new Div(new Span(getTranslation("settings.title")), values);
        summary.addClassName("settings-summary");
        details = new Details(summary, fields);
        show(DEFAULTS);
    }

    @Override
    protected Details initContent() {
        return details;
    }

    /** Empty while a field holds something that cannot be used; it says what then. */
    Optional<Hyperparameters> value() {
        if (fields().stream().anyMatch(AbstractNumberField::isInvalid)) {
            return Optional.empty();
        }
        return Optional.of(
                new Hyperparameters(
                        epochs.getValue(),
                        batchSize.getValue(),
                        learningRate.getValue(),
                        hiddenUnits.getValue(),
                        seed.getValue()));
    }

    void show(Hyperparameters shown) {
        epochs.setValue(shown.epochs());
        batchSize.setValue(shown.batchSize());
        learningRate.setValue(shown.learningRate());
        hiddenUnits.setValue(shown.hiddenUnits());
        seed.setValue((int) shown.seed());
        onChange();
    }

    /**
     * @param set what a teacher decided: shown, and not to be changed; empty: as one likes
     */
    void lock(Optional<Hyperparameters> set) {
        boolean free = set.isEmpty();
        if (!free && !set.equals(value())) {
            show(set.get());
        }
        fields().forEach(field -> field.setReadOnly(!free));
        reset.setVisible(free);
    }

    void useBatchSize(int size) {
        batchSize.setValue(size);
    }

    /** Unfolds the form and goes to the first field that cannot be used. */
    void showFirstMistake() {
        details.setOpened(true);
        fields().stream()
                .filter(AbstractNumberField::isInvalid)
                .findFirst()
                .ifPresent(AbstractNumberField::focus);
    }

    private List<AbstractNumberField<?, ?>> fields() {
        return List.of(epochs, batchSize, learningRate, hiddenUnits, seed);
    }

    private void onChange() {
        check(epochs, 1, Hyperparameters.MOST_EPOCHS);
        check(batchSize, 1, Hyperparameters.LARGEST_BATCH);
        Double rate = learningRate.getValue();
        learningRate.setInvalid(rate == null || !(rate > 0 && rate <= 1));
        check(hiddenUnits, 1, Hyperparameters.MOST_HIDDEN_UNITS);
        check(seed, 0, MOST_SEED);
        values.setText(value().map(this::inWords).orElse(getTranslation("settings.mistake")));
        changed.run();
    }

    private String inWords(Hyperparameters chosen) {
        return getTranslation(
                "settings.values",
                chosen.epochs(),
                chosen.batchSize(),
                chosen.learningRate(),
                chosen.hiddenUnits(),
                chosen.seed());
    }

    private static void check(IntegerField field, int least, int most) {
        Integer value = field.getValue();
        field.setInvalid(value == null || value < least || value > most);
    }

    private IntegerField whole(String name, String why, int least, int most) {
        IntegerField field = new IntegerField();
        explain(
                field,
                name,
                why,
                getTranslation("settings.range", least, most),
                getTranslation("settings.mistake-range", least, most));
        field.setMin(least);
        field.setMax(most);
        field.addValueChangeListener(_ -> onChange());
        return field;
    }

    private void explain(
            AbstractNumberField<?, ?> field,
            String name,
            String why,
            String range,
            String mistake) {
        field.setManualValidation(true);
        field.setLabel(getTranslation(name));
        field.setHelperText(getTranslation(why) + " " + range);
        field.setErrorMessage(mistake);
    }
}
