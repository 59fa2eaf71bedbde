package io.classlens.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.Label;
import io.classlens.studio.Studio;
import io.classlens.studio.TrainingState;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import io.classlens.ui.Banner;
import io.classlens.ui.Banner.Tone;
import io.classlens.ui.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts a training, shows it while it runs and says how it ended. */
final class TrainingPanel extends Panel {

    private final Studio studio;
    private final StudioMode mode;
    private final Button train = new Button();
    private final Button stop = new Button();
    private final Banner problems = new Banner();
    private final Banner outcome = new Banner();
    private final TrainingProgress progress = new TrainingProgress();
    private final TrainingCharts charts = new TrainingCharts();
    private final SettingsForm settings;
    private final FineTuningForm fineTuning;
    private final Paragraph locked = new Paragraph();
    private boolean asked;

    TrainingPanel(Studio studio, StudioMode mode) {
        super("training", UI.getCurrent().getTranslation("training.title"));
        this.studio = studio;
        this.mode = mode;
        train.setText(getTranslation("training.start"));
        train.setIcon(VaadinIcon.PLAY.create());
        train.addThemeVariants(ButtonVariant.PRIMARY);
        train.addClassName("train");
        train.addClickListener(_ -> train());
        stop.setText(getTranslation("training.stop"));
        stop.setIcon(VaadinIcon.STOP.create());
        stop.addClassName("train");
        stop.addClickListener(_ -> studio.stopTraining());
        settings = new SettingsForm(this::onSettings);
        fineTuning = new FineTuningForm(studio.anatomy(), this::onSettings);
        ChosenSettings.of(studio.project().id())
                .ifPresent(
                        chosen -> {
                            settings.show(chosen);
                            fineTuning.show(chosen.fineTuning());
                        });
        locked.setText(getTranslation("settings.locked"));
        locked.addClassName("muted");
        add(train, stop, problems, progress, outcome, charts, settings, fineTuning, locked);
    }

    @Override
    public void refresh() {
        TrainingState state = studio.training();
        boolean running = state instanceof TrainingState.Running;
        boolean mayTrain = mode == StudioMode.FULL;
        train.setVisible(mayTrain && !running);
        stop.setVisible(mayTrain && running);
        settings.setVisible(mayTrain);
        fineTuning.setVisible(mayTrain);
        Optional<Hyperparameters> set = studio.trainer().lockedHyperparameters();
        locked.setVisible(mayTrain && set.isPresent());
        settings.lock(set);
        fineTuning.lock(set);
        value().ifPresent(this::measure);
        progress.show(state);
        charts.show(history(state));
        switch (state) {
            case TrainingState.Never _, TrainingState.Running _ -> outcome.clear();
            case TrainingState.Ended(_, var ended) ->
                    outcome.say(TrainingWords.toneOf(ended), told(ended), wayBack());
            case TrainingState.PictureDeleted _ ->
                    outcome.say(
                            Tone.HINT,
                            getTranslation("outcome.picture-deleted"),
                            getTranslation("outcome.picture-deleted-try"));
            case TrainingState.Failed _ ->
                    outcome.say(
                            Tone.ERROR,
                            getTranslation("outcome.failed"),
                            getTranslation("outcome.failed-try"));
        }
        if (running || !mayTrain) {
            problems.clear();
        } else {
            showProblems();
        }
    }

    private void train() {
        asked = true;
        Optional<Hyperparameters> chosen = value();
        if (settings.value().isEmpty()) {
            settings.showFirstMistake();
        } else if (chosen.isEmpty()) {
            fineTuning.showFirstMistake();
        } else if (studio.trainer().problems(chosen.get()).isEmpty()) {
            asked = false;
            // False means that another page of this session was faster: its training shows here.
            studio.train(chosen.get());
        }
        refresh();
    }

    private List<String> told(TrainingOutcome ended) {
        List<String> sentences = new ArrayList<>(TrainingWords.of(ended));
        if (!ended.history().isEmpty() && !(ended instanceof TrainingOutcome.Diverged)) {
            sentences.addAll(
                    TrainingWords.split(studio.trainer().split(), studio.project().labels()));
        }
        return List.copyOf(sentences);
    }

    /** To the model that answered until the training replaced it, if there was one. */
    private Button[] wayBack() {
        return studio.trainer().replacedRun().filter(_ -> mode == StudioMode.FULL).stream()
                .map(run -> new Button(getTranslation("runs.way-back"), _ -> goBack(run)))
                .toArray(Button[]::new);
    }

    private void goBack(int run) {
        Notice.say(
                studio.models()
                        .makeLive(run)
                        .map(TrainingWords::refusal)
                        .orElseGet(() -> getTranslation("runs.used", run)));
        refresh();
    }

    /** Empty while a field holds something that cannot be used. */
    private Optional<Hyperparameters> value() {
        return fineTuning.isValid()
                ? settings.value().map(head -> head.with(fineTuning.value()))
                : Optional.empty();
    }

    private void measure(Hyperparameters chosen) {
        int classes = studio.examples().labelsToTrain().size();
        int hidden = chosen.hiddenUnits();
        int examples =
                studio.examples().labelsToTrain().stream()
                        .mapToInt(label -> studio.project().exampleCount(label.id()))
                        .sum();
        fineTuning.measure(
                (studio.embeddingSize() + 1) * hidden + (hidden + 1) * classes,
                (int) Math.round(examples * (1 - chosen.validationFraction())));
    }

    /** Before somebody pressed the button a problem is but a hint at what comes next. */
    private void showProblems() {
        Optional<Hyperparameters> chosen = value();
        List<Label> labels = studio.examples().labelsToTrain();
        List<TrainingProblem> found = chosen.map(studio.trainer()::problems).orElse(List.of());
        if (found.isEmpty()) {
            problems.clear();
            asked = false;
            return;
        }
        problems.say(
                asked ? Tone.WARNING : Tone.HINT,
                found.stream().map(problem -> TrainingWords.of(problem, labels)).toList(),
                found.stream()
                        .filter(TrainingProblem.BatchLargerThanData.class::isInstance)
                        .map(TrainingProblem.BatchLargerThanData.class::cast)
                        .map(problem -> useBatchSize(problem.examples()))
                        .toArray(Button[]::new));
    }

    private Button useBatchSize(int size) {
        return new Button(
                getTranslation("problem.use-batch-size", size), _ -> settings.useBatchSize(size));
    }

    /** The form calls this while it is being made, when there is nothing to show yet. */
    private void onSettings() {
        if (isAttached()) {
            if (studio.trainer().lockedHyperparameters().isEmpty()) {
                value().ifPresent(chosen -> ChosenSettings.keep(studio.project().id(), chosen));
            }
            refresh();
        }
    }

    private static List<Epoch> history(TrainingState state) {
        return switch (state) {
            case TrainingState.Running(_, var history, _) -> history;
            case TrainingState.Ended(_, var ended) -> ended.history();
            case TrainingState.Never _, TrainingState.PictureDeleted _, TrainingState.Failed _ ->
                    List.of();
        };
    }
}
