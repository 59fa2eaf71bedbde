package io.classlens.studio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import io.classlens.studio.Studio;

/** When no class is the answer: too little of it, or a thing that was never seen. */
final class DoubtForm extends Composite<Details> {

    private static final int MOST_PERCENT = 99;

    private final Studio studio;
    private final IntegerSlider threshold;
    private final Checkbox novelty = new Checkbox();
    private final Span values = new Span();
    private final Details details;

    DoubtForm(Studio studio) {
        this.studio = studio;
        threshold = new IntegerSlider(getTranslation("doubt.threshold"), 0, MOST_PERCENT);
        threshold.setHelperText(getTranslation("doubt.threshold-why"));
        threshold.setValueAlwaysVisible(true);
        threshold.setWidthFull();
        threshold.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        studio.project().threshold(event.getValue() / 100.0);
                    }
                });
        novelty.setLabel(getTranslation("doubt.novelty"));
        novelty.setHelperText(getTranslation("doubt.novelty-why"));
        novelty.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        studio.classifier().askForNovelty(event.getValue());
                    }
                });
        Div fields = new Div(threshold, novelty);
        fields.addClassName("settings-fields");
        values.addClassNames("muted", "settings-values");
        Div summary = new Div(new Span(getTranslation("doubt.title")), values);
        summary.addClassName("settings-summary");
        details = new Details(summary, fields);
        details.addClassName("doubt-form");
    }

    @Override
    protected Details initContent() {
        return details;
    }

    void refresh() {
        int percent = (int) Math.round(100 * studio.project().threshold());
        threshold.setValue(Math.min(percent, MOST_PERCENT));
        novelty.setValue(studio.classifier().asksForNovelty());
        values.setText(getTranslation(summary(percent), percent));
    }

    private String summary(int percent) {
        if (studio.classifier().asksForNovelty()) {
            return percent == 0 ? "doubt.values-novelty" : "doubt.values-both";
        }
        return percent == 0 ? "doubt.values-never" : "doubt.values-threshold";
    }
}
