package io.classlens.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Run;
import io.classlens.project.TrainedModel;
import io.classlens.report.RunComparison;
import io.classlens.studio.LiveRefusal;
import io.classlens.studio.Studio;
import io.classlens.studio.ui.StudioMode;
import io.classlens.studio.ui.TrainingWords;
import io.classlens.studio.ui.Undo;
import io.classlens.ui.Notice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All trainings of a project; two of them can be compared, and an earlier one made to answer. */
final class RunsDialog extends Dialog {

    /** What the list was drawn from. */
    private record Shown(
            List<Run> runs, Optional<Integer> live, Map<Integer, LiveRefusal> refusals) {}

    private final Studio studio;
    private final StudioMode mode;
    private final Paragraph hint = new Paragraph();
    private final Div content = new Div();
    private final Button compare = new Button();
    private final Button back = new Button();

    /** Numbers of those that are ticked, the first ticked first. */
    private final Set<Integer> ticked = new LinkedHashSet<>();

    private Optional<Shown> shown = Optional.empty();
    private boolean compares;

    RunsDialog(Studio studio, StudioMode mode) {
        this.studio = studio;
        this.mode = mode;
        setHeaderTitle(getTranslation("runs.title"));
        setWidth("min(1080px, 100%)");
        addClassName("runs-dialog");
        hint.addClassName("muted");
        hint.getElement().setAttribute("tabindex", "-1");
        content.addClassName("runs-content");
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        compare.addClickListener(_ -> turn(true));
        back.setText(getTranslation("runs.back"));
        back.setIcon(VaadinIcon.ARROW_LEFT.create());
        back.addClickListener(_ -> turn(false));
        add(hint, content);
        getFooter().add(back, compare, new Button(getTranslation("runs.close"), _ -> close()));
        addOpenedChangeListener(
                event -> {
                    ticked.clear();
                    compares = false;
                    shown = Optional.empty();
                    if (event.isOpened()) {
                        refresh();
                    } else {
                        content.removeAll();
                    }
                });
    }

    /** Draws again what is not as it was; nothing while it is closed. */
    void refresh() {
        if (!isOpened()) {
            return;
        }
        Shown now = now();
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        boolean isCompared =
                compares && shown.filter(before -> before.runs().equals(now.runs())).isPresent();
        shown = Optional.of(now);
        ticked.retainAll(now.runs().stream().map(Run::number).collect(Collectors.toSet()));
        if (!isCompared) {
            draw();
        }
    }

    private Shown now() {
        List<Run> runs = studio.project().runs().all();
        return new Shown(
                runs,
                studio.project().model().map(TrainedModel::number),
                runs.stream()
                        .filter(run -> studio.models().refusal(run.number()).isPresent())
                        .collect(
                                Collectors.toMap(
                                        Run::number,
                                        run ->
                                                studio.models()
                                                        .refusal(run.number())
                                                        .orElseThrow())));
    }

    private void draw() {
        List<Run> both = both();
        compares = compares && both.size() == 2;
        content.removeAll();
        content.add(compares ? new RunComparisonView(both.get(0), both.get(1)) : list());
        showButtons();
    }

    private RunList list() {
        Shown now = shown.orElseThrow();
        return new RunList(
                now.runs(),
                new RunList.Marks(
                        now.live(),
                        RunComparison.best(now.runs()).map(Run::number),
                        now.refusals(),
                        Set.copyOf(ticked)),
                mode == StudioMode.FULL ? Optional.of(actions()) : Optional.empty(),
                this::tick);
    }

    private RunList.Actions actions() {
        return new RunList.Actions() {
            @Override
            public void use(Run run) {
                Notice.say(
                        studio.models()
                                .makeLive(run.number())
                                .map(TrainingWords::refusal)
                                .orElseGet(() -> getTranslation("runs.used", run.number())));
                afterAction();
            }

            @Override
            public void delete(Run run) {
                new Undo(studio.project()).deleteRun(run);
                afterAction();
            }
        };
    }

    /** The button that was pressed is gone: the keyboard goes on at the list's beginning. */
    private void afterAction() {
        refresh();
        hint.getElement().callJsFunction("focus");
    }

    /** A third tick takes the first one away: two are compared. */
    private void tick(Run run, boolean isTicked) {
        if (isTicked) {
            ticked.add(run.number());
        } else {
            ticked.remove(run.number());
        }
        if (ticked.size() > 2) {
            ticked.remove(ticked.iterator().next());
            draw();
        }
        showButtons();
    }

    private void turn(boolean toComparison) {
        compares = toComparison;
        draw();
        hint.getElement().callJsFunction("focus");
    }

    /** The ticked ones, the earlier one first, as they are read from left to right. */
    private List<Run> both() {
        return shown.stream()
                .flatMap(now -> now.runs().reversed().stream())
                .filter(run -> ticked.contains(run.number()))
                .toList();
    }

    private void showButtons() {
        List<Run> both = both();
        int runs = shown.map(now -> now.runs().size()).orElse(0);
        hint.setText(
                compares
                        ? getTranslation(
                                "runs.compared", both.get(0).number(), both.get(1).number())
                        : switch (runs) {
                            case 0 -> getTranslation("runs.empty", ProjectLimits.RUNS);
                            case 1 -> getTranslation("runs.only-one");
                            default -> getTranslation("runs.choose");
                        });
        back.setVisible(compares);
        compare.setVisible(!compares && runs > 1);
        compare.setEnabled(both.size() == 2);
        compare.setText(
                both.size() == 2
                        ? getTranslation("runs.compare", both.get(0).number(), both.get(1).number())
                        : getTranslation("runs.compare-none"));
    }
}
