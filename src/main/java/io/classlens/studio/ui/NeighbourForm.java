package io.classlens.studio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.classlens.inference.Distance;
import io.classlens.inference.NearestNeighbours;
import io.classlens.inference.NearestNeighbours.Settings;
import io.classlens.studio.Studio;

/** Whether the trained network or the nearest pictures answer, and how the nearest are found. */
final class NeighbourForm extends Composite<Details> {

    private final Studio studio;
    private final RadioButtonGroup<Boolean> by = new RadioButtonGroup<>();
    private final IntegerField k = new IntegerField();
    private final Select<Distance> distance = new Select<>();
    private final Span values = new Span();
    private final Details details;

    NeighbourForm(Studio studio) {
        this.studio = studio;
        by.setLabel(getTranslation("neighbours.by"));
        by.setItems(false, true);
        by.setItemLabelGenerator(this::nameOf);
        by.addValueChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        studio.classifier().chooseNeighbours(e.getValue());
                    }
                });
        k.setLabel(getTranslation("neighbours.k"));
        k.setHelperText(getTranslation("neighbours.k-why"));
        k.setMin(1);
        k.setMax(NearestNeighbours.MOST_NEIGHBOURS);
        k.setStepButtonsVisible(true);
        k.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(mistake())
                        .setMinErrorMessage(mistake())
                        .setMaxErrorMessage(mistake()));
        k.addValueChangeListener(e -> choose(e.isFromClient()));
        distance.setLabel(getTranslation("neighbours.distance"));
        distance.setHelperText(getTranslation("neighbours.distance-why"));
        distance.setItems(Distance.values());
        distance.setItemLabelGenerator(this::nameOf);
        distance.addValueChangeListener(e -> choose(e.isFromClient()));
        Div fields = new Div(by, k, distance);
        fields.addClassName("settings-fields");
        values.addClassNames("muted", "settings-values");
        Div summary = new Div(new Span(getTranslation("neighbours.title")), values);
        summary.addClassName("settings-summary");
        details = new Details(summary, fields);
        details.addClassName("neighbour-form");
    }

    @Override
    protected Details initContent() {
        return details;
    }

    void refresh() {
        by.setVisible(studio.classifier().hasHead());
        by.setValue(studio.classifier().isByNeighbours());
        Settings settings = studio.classifier().settings();
        k.setValue(settings.k());
        distance.setValue(settings.distance());
        values.setText(
                studio.classifier().isByNeighbours()
                        ? getTranslation(
                                "neighbours.values", settings.k(), nameOf(settings.distance()))
                        : nameOf(false));
    }

    private void choose(boolean fromClient) {
        Integer wanted = k.getValue();
        boolean isPossible =
                wanted != null && wanted >= 1 && wanted <= NearestNeighbours.MOST_NEIGHBOURS;
        if (fromClient && isPossible) {
            studio.classifier().set(new Settings(wanted, distance.getValue()));
        }
    }

    private String nameOf(boolean byNeighbours) {
        return getTranslation(byNeighbours ? "neighbours.by-pictures" : "neighbours.by-network");
    }

    private String nameOf(Distance one) {
        return getTranslation(
                switch (one) {
                    case COSINE -> "neighbours.cosine";
                    case EUCLIDEAN -> "neighbours.euclidean";
                });
    }

    private String mistake() {
        return getTranslation("neighbours.mistake", NearestNeighbours.MOST_NEIGHBOURS);
    }
}
