package io.classlens.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.Run;
import io.classlens.studio.LiveRefusal;
import io.classlens.studio.ui.TrainingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Trainings in a table, which a narrow page shows as cards. */
final class RunList extends NativeTable {

    /**
     * What is said of single ones, by their numbers.
     *
     * @param refusals why a model cannot answer, where it cannot
     */
    record Marks(
            Optional<Integer> live,
            Optional<Integer> best,
            Map<Integer, LiveRefusal> refusals,
            Set<Integer> ticked) {}

    /** What can be done with one. */
    interface Actions {
        void use(Run run);

        void delete(Run run);
    }

    private final Marks marks;
    private final Optional<Actions> actions;
    private final BiConsumer<Run, Boolean> tick;

    /**
     * @param actions empty for who may only look
     */
    RunList(List<Run> runs, Marks marks, Optional<Actions> actions, BiConsumer<Run, Boolean> tick) {
        this.marks = marks;
        this.actions = actions;
        this.tick = tick;
        addClassName("run-list");
        List<String> columns = columns();
        NativeTableRow head = getHead().addRow();
        columns.forEach(
                name -> {
                    NativeTableHeaderCell cell = head.addHeaderCell();
                    cell.setText(name);
                    cell.getElement().setAttribute("scope", "col");
                });
        runs.forEach(run -> getBody().add(row(run, columns)));
    }

    private List<String> columns() {
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                getTranslation("runs.column-run"),
                                getTranslation("runs.column-result"),
                                getTranslation("runs.column-method"),
                                getTranslation("runs.column-epochs"),
                                getTranslation("runs.column-settings"),
                                getTranslation("runs.column-took")));
        if (actions.isPresent()) {
            columns.add(getTranslation("runs.column-actions"));
        }
        return columns;
    }

    private NativeTableRow row(Run run, List<String> columns) {
        List<Component> cells =
                new ArrayList<>(
                        List.of(
                                name(run),
                                two(RunWords.result(run), RunWords.measuredOn(run), "run-result"),
                                two(RunWords.method(run), "", "run-method"),
                                two(RunWords.epochs(run), RunWords.ending(run), "run-epochs"),
                                two(
                                        RunWords.settings(run.settings()),
                                        run.backbone(),
                                        "run-settings"),
                                two(RunWords.took(run.details()), "", "run-took")));
        actions.ifPresent(may -> cells.add(buttons(run, may)));
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = row.addDataCell();
            cell.add(cells.get(i));
            // Cards have no row of headings: each value brings its own.
            cell.getElement().setAttribute("data-column", columns.get(i));
        }
        row.setClassName("live", isLive(run));
        return row;
    }

    private Component name(Run run) {
        Checkbox box = new Checkbox(RunWords.name(run));
        box.setValue(marks.ticked().contains(run.number()));
        box.addValueChangeListener(event -> tick.accept(run, event.getValue()));
        Span when = new Span(RunWords.when(run.ended()));
        when.addClassName("muted");
        Div badges = new Div();
        badges.addClassName("badges");
        if (isLive(run)) {
            badges.add(badge("runs.live", "live"));
        }
        if (marks.best().filter(best -> best == run.number()).isPresent()) {
            badges.add(badge("runs.best", "best"));
        }
        Div name = new Div(box, when, badges);
        name.addClassName("run-name");
        return name;
    }

    private Span badge(String text, String kind) {
        Span badge = new Span(getTranslation(text));
        badge.addClassNames("badge", kind);
        return badge;
    }

    private static Div two(String first, String second, String name) {
        Span below = new Span(second);
        below.addClassName("muted");
        below.setVisible(!second.isEmpty());
        Div both = new Div(new Span(first), below);
        both.addClassNames("two-lines", name);
        return both;
    }

    private Div buttons(Run run, Actions may) {
        Div buttons = new Div();
        buttons.addClassName("run-actions");
        if (isLive(run)) {
            return buttons;
        }
        Optional<LiveRefusal> refusal = Optional.ofNullable(marks.refusals().get(run.number()));
        if (refusal.isEmpty()) {
            Button use = new Button(getTranslation("runs.use"), _ -> may.use(run));
            use.setAriaLabel(getTranslation("runs.use-named", run.number()));
            buttons.add(use);
        } else if (refusal.get() != LiveRefusal.NO_MODEL) {
            Span why = new Span(TrainingWords.refusal(refusal.get()));
            why.addClassName("muted");
            buttons.add(why);
        }
        Button delete = new Button(VaadinIcon.TRASH.create(), _ -> may.delete(run));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("runs.delete", run.number()));
        buttons.add(delete);
        return buttons;
    }

    private boolean isLive(Run run) {
        return marks.live().filter(live -> live == run.number()).isPresent();
    }
}
