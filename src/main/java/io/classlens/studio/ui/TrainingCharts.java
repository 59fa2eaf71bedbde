package io.classlens.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Evaluation;
import io.classlens.training.api.Phase;
import io.classlens.ui.EpochChart;
import java.util.List;

/** Loss and accuracy, epoch by epoch, side by side. */
final class TrainingCharts extends Div {

    private final EpochChart loss =
            new EpochChart(
                    getTranslation("training.loss"),
                    EpochChart.Scale.FROM_ZERO,
                    Epoch::loss,
                    Evaluation::loss);
    private final EpochChart accuracy =
            new EpochChart(
                    getTranslation("training.accuracy"),
                    EpochChart.Scale.ZERO_TO_ONE,
                    Epoch::accuracy,
                    Evaluation::accuracy);
    private final Div legend = new Div();
    private List<Epoch> shown = List.of();

    TrainingCharts() {
        legend.addClassName("chart-legend");
        // The charts name their lines themselves to who cannot see them.
        legend.getElement().setAttribute("aria-hidden", "true");
        legend.add(key("training.learned", "learned"), key("training.validation", "tested"));
        Div charts = new Div(loss, accuracy);
        charts.addClassName("charts");
        add(legend, charts);
        setVisible(false);
    }

    /**
     * Draws only what is new, as long as it continues what is drawn; a new phase needs more room.
     * The curves of the last training stay until there is something to draw.
     */
    void show(List<Epoch> history) {
        if (history.isEmpty()) {
            return;
        }
        boolean continues =
                !shown.isEmpty()
                        && history.size() >= shown.size()
                        && history.subList(0, shown.size()).equals(shown)
                        && history.getLast().of() == shown.getLast().of();
        if (!continues) {
            begin(history);
        }
        List<Epoch> fresh = history.subList(shown.size(), history.size());
        loss.append(fresh);
        accuracy.append(fresh);
        setVisible(true);
        shown = history;
    }

    private Span key(String text, String line) {
        Span key = new Span(getTranslation(text));
        key.addClassNames("chart-key", line);
        return key;
    }

    private void begin(List<Epoch> history) {
        boolean isValidated = history.getFirst().validation().isPresent();
        legend.setVisible(isValidated);
        loss.begin(history.getLast().of(), isValidated);
        accuracy.begin(history.getLast().of(), isValidated);
        history.stream()
                .filter(epoch -> epoch.phase() == Phase.FINE_TUNING)
                .findFirst()
                .ifPresent(
                        epoch -> {
                            loss.markFineTuning(epoch.number());
                            accuracy.markFineTuning(epoch.number());
                        });
        shown = List.of();
    }
}
