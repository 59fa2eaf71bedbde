package io.classlens.studio.ui;

import static io.classlens.training.api.Hyperparameters.DEFAULTS;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.classlens.training.api.Hyperparameters;
import io.classlens.ui.NumberSettings;
import java.util.Optional;

/**
 * How the head is trained next and how it is tested, folded away with the values in the summary.
 */
final class SettingsForm extends Composite<Details> {

    private static final int MOST_SEED = 999_999;

    /** In percent. */
    private static final int MOST_VALIDATION =
            (int) Math.round(100 * Hyperparameters.LARGEST_VALIDATION);

    private final NumberSettings numbers = new NumberSettings(this::onChange);
    private final IntegerField epochs =
            numbers.whole("settings.epochs", "settings.epochs-why", 1, Hyperparameters.MOST_EPOCHS);
    private final IntegerField batchSize =
            numbers.whole(
                    "settings.batch-size",
                    "settings.batch-size-why",
                    1,
                    Hyperparameters.LARGEST_BATCH);
    private final NumberField learningRate =
            numbers.rate("settings.learning-rate", "settings.learning-rate-why");
    private final IntegerField hiddenUnits =
            numbers.whole(
                    "settings.hidden-units",
                    "settings.hidden-units-why",
                    1,
                    Hyperparameters.MOST_HIDDEN_UNITS);
    private final IntegerField validation =
            numbers.whole("settings.validation", "settings.validation-why", 0, MOST_VALIDATION);
    private final IntegerField patience =
            numbers.whole(
                    "settings.patience", "settings.patience-why", 0, Hyperparameters.MOST_EPOCHS);
    private final IntegerField seed =
            numbers.whole("settings.seed", "settings.seed-why", 0, MOST_SEED);
    private final Button reset = new Button();
    private final Span values = new Span();
    private final Details details;
    private final Runnable changed;

    /**
     * @param changed called after each change by a person
     */
    SettingsForm(Runnable changed) {
        this.changed = changed;
        reset.setText(getTranslation("settings.reset"));
        reset.addClickListener(_ -> show(DEFAULTS));
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        Div fields =
                new Div(
                        epochs,
                        batchSize,
                        learningRate,
                        hiddenUnits,
                        validation,
                        patience,
                        seed,
                        reset);
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
        if (!numbers.areValid()) {
            return Optional.empty();
        }
        return Optional.of(
                new Hyperparameters(
                        epochs.getValue(),
                        batchSize.getValue(),
                        learningRate.getValue(),
                        hiddenUnits.getValue(),
                        seed.getValue(),
                        validation.getValue() / 100.0,
                        patience.getValue()));
    }

    /** Shows all but the fine-tuning, which has a form of its own. */
    void show(Hyperparameters shown) {
        epochs.setValue(shown.epochs());
        batchSize.setValue(shown.batchSize());
        learningRate.setValue(shown.learningRate());
        hiddenUnits.setValue(shown.hiddenUnits());
        seed.setValue((int) shown.seed());
        validation.setValue((int) Math.round(100 * shown.validationFraction()));
        patience.setValue(shown.patience());
    }

    /**
     * @param set what a teacher decided: shown, and not to be changed; empty: as one likes
     */
    void lock(Optional<Hyperparameters> set) {
        boolean free = set.isEmpty();
        if (!free && !set.map(s -> s.with(Optional.empty())).equals(value())) {
            show(set.get());
        }
        numbers.setReadOnly(!free);
        reset.setVisible(free);
    }

    void useBatchSize(int size) {
        batchSize.setValue(size);
    }

    /** Unfolds the form and goes to the first field that cannot be used. */
    void showFirstMistake() {
        details.setOpened(true);
        numbers.firstMistake().ifPresent(AbstractNumberField::focus);
    }

    private void onChange() {
        if (details == null) {
            return; // The first values are being set.
        }
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
                chosen.seed(),
                chosen.validationFraction());
    }
}
