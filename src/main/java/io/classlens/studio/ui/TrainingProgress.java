package io.classlens.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.classlens.studio.TrainingState;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Phase;

/**
 * How far a training is. Screen readers hear that it began, and can read the rest when they want
 * to: ten announcements a second would drown everything else.
 */
final class TrainingProgress extends Div {

    private final Span began = new Span();
    private final Span epoch = new Span();
    private final Span scores = new Span();
    private final ProgressBar bar = new ProgressBar();

    TrainingProgress() {
        addClassName("progress");
        began.addClassName("visually-hidden");
        began.getElement().setAttribute("role", "status");
        scores.addClassName("muted");
        bar.getElement().setAttribute("aria-label", getTranslation("training.progress"));
        Div words = new Div(epoch, scores);
        words.addClassName("progress-words");
        words.setVisible(false);
        bar.setVisible(false);
        add(began, words, bar);
    }

    void show(TrainingState state) {
        boolean running = state instanceof TrainingState.Running;
        epoch.getParent().orElseThrow().setVisible(running);
        bar.setVisible(running);
        began.setText(running ? getTranslation("training.began") : "");
        if (!(state instanceof TrainingState.Running(_, var history, var phase))) {
            return;
        }
        boolean phaseBegins = history.isEmpty() || history.getLast().phase() != phase;
        bar.setIndeterminate(phaseBegins);
        if (phaseBegins) {
            epoch.setText(
                    getTranslation(
                            history.isEmpty()
                                    ? "training.waiting"
                                    : "training.fine-tuning-begins"));
            scores.setText("");
            return;
        }
        Epoch last = history.getLast();
        bar.setValue((double) last.number() / last.of());
        epoch.setText(
                getTranslation(
                        last.phase() == Phase.FINE_TUNING
                                ? "training.epoch-fine-tuning"
                                : "training.epoch",
                        last.number(),
                        last.of()));
        scores.setText(TrainingWords.scores(last));
    }
}
