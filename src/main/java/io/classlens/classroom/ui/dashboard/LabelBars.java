package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.LabelCount;
import java.util.List;

/** The classes of a pupil with a bar each, the longest for the most pictures. */
final class LabelBars extends UnorderedList {

    /** The stylesheet has a width for each tenth. */
    private static final int STEPS = 10;

    LabelBars() {
        addClassName("label-bars");
    }

    void show(List<LabelCount> labels) {
        removeAll();
        int most = Math.max(1, labels.stream().mapToInt(LabelCount::examples).max().orElse(0));
        for (LabelCount count : labels) {
            Span name = new Span(count.label().name());
            name.addClassName("label-bar-name");
            Span bar = new Span();
            bar.addClassName("label-bar");
            bar.getElement()
                    .setAttribute(
                            "data-tenths",
                            String.valueOf((count.examples() * STEPS + most - 1) / most));
            Span number = new Span(getTranslation("dashboard.number", count.examples()));
            ListItem item = new ListItem(name, bar, number);
            item.getElement().setAttribute("data-color", String.valueOf(count.label().color()));
            add(item);
        }
    }
}
