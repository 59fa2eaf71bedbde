package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.Connection;
import java.util.List;
import java.util.Optional;

/** The class in four numbers. */
final class ClassTotals extends Div {

    private final Span here = new Span();
    private final Span pictures = new Span();
    private final Span trained = new Span();
    private final Span accuracy = new Span();
    private Optional<List<PupilSnapshot>> shown = Optional.empty();

    ClassTotals() {
        addClassName("totals");
        add(
                total(here, "dashboard.total-here"),
                total(pictures, "dashboard.total-pictures"),
                total(trained, "dashboard.total-trained"),
                total(accuracy, "dashboard.total-accuracy"));
    }

    private Div total(Span number, String key) {
        number.addClassName("total-number");
        Div total = new Div(number, new Span(getTranslation(key)));
        total.addClassName("total");
        return total;
    }

    /** Touches the page only where something changed: a text that is set again is sent again. */
    void show(List<PupilSnapshot> pupils) {
        if (shown.filter(pupils::equals).isPresent()) {
            return;
        }
        shown = Optional.of(pupils);
        long present = pupils.stream().filter(p -> p.connection() != Connection.AWAY).count();
        here.setText(getTranslation("dashboard.of", present, pupils.size()));
        pictures.setText(
                getTranslation(
                        "dashboard.number",
                        pupils.stream().mapToInt(PupilSnapshot::examples).sum()));
        trained.setText(
                getTranslation(
                        "dashboard.of",
                        pupils.stream().filter(PupilSnapshot::isTrained).count(),
                        pupils.size()));
        var mean =
                pupils.stream().flatMap(p -> p.accuracy().stream()).mapToDouble(a -> a).average();
        accuracy.setText(
                mean.isPresent() ? getTranslation("dashboard.percent", mean.getAsDouble()) : "–");
    }
}
