package io.classlens.web.studio;

import com.vaadin.flow.component.html.Div;
import io.classlens.training.Epoch;
import java.util.List;

/** Loss and accuracy, epoch by epoch, side by side. */
final class TrainingCharts extends Div {

    private final EpochChart loss =
            new EpochChart(
                    getTranslation("training.loss"), EpochChart.Scale.FROM_ZERO, Epoch::loss);
    private final EpochChart accuracy =
            new EpochChart(
                    getTranslation("training.accuracy"),
                    EpochChart.Scale.ZERO_TO_ONE,
                    Epoch::accuracy);
    private List<Epoch> shown = List.of();

    TrainingCharts() {
        addClassName("charts");
        add(loss, accuracy);
        setVisible(false);
    }

    /**
     * Draws only what is new, as long as it continues what is drawn. The curves of the last
     * training stay until there is something to draw.
     */
    void show(List<Epoch> history) {
        if (history.isEmpty()) {
            return;
        }
        boolean continues =
                !shown.isEmpty()
                        && history.size() >= shown.size()
                        && history.subList(0, shown.size()).equals(shown);
        if (!continues) {
            loss.begin(history.getFirst().of());
            accuracy.begin(history.getFirst().of());
            shown = List.of();
        }
        List<Epoch> fresh = history.subList(shown.size(), history.size());
        loss.append(fresh);
        accuracy.append(fresh);
        setVisible(true);
        shown = history;
    }
}
