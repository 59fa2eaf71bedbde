package io.classlens.studio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.classlens.network.Anatomy;
import io.classlens.network.FreezeBoundary;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.ui.NumberSettings;
import java.util.Optional;

/**
 * Whether layers of the backbone learn, too, and which. Folded away; it says how many numbers learn
 * before and after. A backbone that cannot be cut anywhere shows nothing.
 */
final class FineTuningForm extends Composite<Details> {

    private final Anatomy anatomy;
    private final Runnable changed;
    private final NumberSettings numbers = new NumberSettings(this::onChange);
    private final Checkbox wanted = new Checkbox();
    private final Select<FreezeBoundary> from = new Select<>();
    private final IntegerField epochs =
            numbers.whole(
                    "fine-tuning.epochs", "fine-tuning.epochs-why", 1, Hyperparameters.MOST_EPOCHS);
    private final IntegerField batchSize =
            numbers.whole(
                    "fine-tuning.batch-size",
                    "fine-tuning.batch-size-why",
                    1,
                    Hyperparameters.LARGEST_BATCH);
    private final NumberField learningRate =
            numbers.rate("fine-tuning.learning-rate", "fine-tuning.learning-rate-why");
    private final Checkbox normalization = new Checkbox();
    private final Paragraph folded = new Paragraph();
    private final Checkbox augmentation = new Checkbox();
    private final Paragraph cost = new Paragraph();
    private final Paragraph counts = new Paragraph();
    private final Div choices = new Div();
    private final Span values = new Span();
    private final Details details;
    private int headParameters;
    private int pictures;

    /**
     * @param changed called after each change by a person
     */
    FineTuningForm(Anatomy anatomy, Runnable changed) {
        this.anatomy = anatomy;
        this.changed = changed;
        wanted.setLabel(getTranslation("fine-tuning.wanted"));
        wanted.addValueChangeListener(_ -> onChange());
        from.setLabel(getTranslation("fine-tuning.from"));
        from.setHelperText(getTranslation("fine-tuning.from-why"));
        from.setItems(anatomy.boundaries().reversed());
        from.setItemLabelGenerator(this::inWords);
        from.addValueChangeListener(_ -> onChange());
        normalization.setLabel(getTranslation("fine-tuning.normalization"));
        normalization.setHelperText(getTranslation("fine-tuning.normalization-why"));
        normalization.addValueChangeListener(_ -> onChange());
        folded.setText(getTranslation("fine-tuning.normalization-folded"));
        folded.addClassName("muted");
        augmentation.setLabel(getTranslation("fine-tuning.augmentation"));
        augmentation.addValueChangeListener(_ -> onChange());
        cost.addClassName("muted");
        counts.addClassName("fine-tuning-counts");
        Button layers =
                new Button(
                        getTranslation("fine-tuning.layers"),
                        _ -> new LayersDialog(anatomy, value()).open());
        layers.addThemeVariants(ButtonVariant.TERTIARY);
        choices.add(
                from,
                counts,
                epochs,
                batchSize,
                learningRate,
                normalization,
                folded,
                augmentation,
                cost);
        choices.addClassName("settings-fields");
        Paragraph why = new Paragraph(getTranslation("fine-tuning.why"));
        why.addClassName("muted");
        Div content = new Div(why, wanted, choices, layers);
        content.addClassName("settings-fields");
        values.addClassNames("muted", "settings-values");
        Div summary = new Div(new Span(getTranslation("fine-tuning.title")), values);
        summary.addClassName("settings-summary");
        details = new Details(summary, content);
        details.setVisible(!anatomy.boundaries().isEmpty());
        anatomy.usualBoundary()
                .map(boundary -> FineTuning.from(boundary.block()))
                .ifPresent(this::fill);
        refresh();
    }

    @Override
    protected Details initContent() {
        return details;
    }

    boolean isValid() {
        return !wanted.getValue() || numbers.areValid();
    }

    /** Empty if the head alone is to learn, or as long as the form is not {@link #isValid}. */
    Optional<FineTuning> value() {
        return wanted.getValue() ? fineTuning() : Optional.empty();
    }

    /** What would be wanted, whether or not it is. */
    private Optional<FineTuning> fineTuning() {
        if (from.isEmpty() || !numbers.areValid()) {
            return Optional.empty();
        }
        FreezeBoundary boundary = from.getValue();
        return Optional.of(
                new FineTuning(
                        boundary.block(),
                        epochs.getValue(),
                        batchSize.getValue(),
                        learningRate.getValue(),
                        normalization.getValue() && anatomy.hasNormalization(boundary),
                        augmentation.getValue()));
    }

    void show(Optional<FineTuning> shown) {
        wanted.setValue(shown.isPresent());
        shown.ifPresent(this::fill);
    }

    private void fill(FineTuning shown) {
        // A block of another backbone leaves the choice as it is.
        anatomy.find(shown.block()).ifPresent(from::setValue);
        epochs.setValue(shown.epochs());
        batchSize.setValue(shown.batchSize());
        learningRate.setValue(shown.learningRate());
        normalization.setValue(shown.normalizationLearns());
        augmentation.setValue(shown.augmentation());
    }

    /**
     * @param set what a teacher decided: shown, and not to be changed; empty: as one likes
     */
    void lock(Optional<Hyperparameters> set) {
        boolean free = set.isEmpty();
        set.map(Hyperparameters::fineTuning)
                .filter(shown -> !shown.equals(value()))
                .ifPresent(this::show);
        wanted.setReadOnly(!free);
        from.setReadOnly(!free);
        normalization.setReadOnly(!free);
        augmentation.setReadOnly(!free);
        numbers.setReadOnly(!free);
    }

    /**
     * @param headParameters numbers in the head, which learn in any case
     * @param pictures to learn from
     */
    void measure(int headParameters, int pictures) {
        this.headParameters = headParameters;
        this.pictures = pictures;
        refresh();
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
        refresh();
        changed.run();
    }

    private void refresh() {
        choices.setVisible(wanted.getValue());
        Optional<FineTuning> chosen = fineTuning();
        values.setText(
                !wanted.getValue()
                        ? getTranslation("fine-tuning.off")
                        : chosen.map(this::inWords)
                                .orElseGet(() -> getTranslation("settings.mistake")));
        boolean hasNormalization = !from.isEmpty() && anatomy.hasNormalization(from.getValue());
        normalization.setVisible(hasNormalization);
        folded.setVisible(!hasNormalization);
        chosen.ifPresent(this::count);
    }

    private void count(FineTuning chosen) {
        FreezeBoundary boundary = anatomy.boundaryBefore(chosen.block());
        long unfrozen = anatomy.trainable(boundary, chosen.normalizationLearns());
        counts.setText(
                getTranslation(
                        "fine-tuning.counts",
                        headParameters,
                        anatomy.parameters(),
                        headParameters + unfrozen,
                        anatomy.parameters() - unfrozen,
                        boundary.block()));
        cost.setText(
                getTranslation(
                        chosen.augmentation()
                                ? "fine-tuning.augmentation-cost"
                                : "fine-tuning.augmentation-why",
                        pictures,
                        (long) pictures * chosen.epochs()));
    }

    private String inWords(FineTuning chosen) {
        return getTranslation(
                "fine-tuning.values",
                unfrozenBlocks(anatomy.boundaryBefore(chosen.block())),
                chosen.epochs(),
                chosen.batchSize(),
                chosen.learningRate());
    }

    private String inWords(FreezeBoundary boundary) {
        return getTranslation("fine-tuning.cut", unfrozenBlocks(boundary));
    }

    private int unfrozenBlocks(FreezeBoundary boundary) {
        return anatomy.boundaries().size() - anatomy.boundaries().indexOf(boundary);
    }
}
