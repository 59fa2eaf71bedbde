package io.classlens.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.Label;
import io.classlens.report.ModelReport;
import io.classlens.studio.Studio;
import io.classlens.studio.ui.StudioMode;
import io.classlens.studio.ui.Undo;
import io.classlens.training.api.Judgement;
import java.util.List;

/** Examples with what the network said of them, and what can be done with each. */
final class ReportPictures extends UnorderedList {

    private final Studio studio;
    private final StudioMode mode;
    private final Undo undo;

    ReportPictures(Studio studio, StudioMode mode) {
        this.studio = studio;
        this.mode = mode;
        this.undo = new Undo(studio.project());
        addClassName("report-pictures");
    }

    /**
     * @param places among the report's judgements
     */
    void show(ModelReport report, List<Integer> places) {
        removeAll();
        places.forEach(place -> add(item(report, place)));
    }

    private ListItem item(ModelReport report, int place) {
        int example = report.examples().get(place);
        Judgement judgement = report.judgements().get(place);
        String truth = report.labels().get(judgement.truth()).name();
        String said = report.labels().get(judgement.said()).name();
        ListItem item = new ListItem(picture(example, truth));
        Span is = new Span(getTranslation("report.is-this", truth));
        Span heard = new Span(getTranslation("report.said", said, judgement.confidence()));
        heard.addClassName(judgement.isRight() ? "right" : "wrong");
        item.add(is, heard);
        if (mode == StudioMode.FULL) {
            item.add(actions(example, report.labels().get(judgement.truth())));
        }
        return item;
    }

    private Component picture(int example, String truth) {
        if (!studio.project().keepsPictures()) {
            Span number = new Span(getTranslation("report.example", example));
            number.addClassName("report-no-picture");
            return number;
        }
        return new Image(
                "projects/%s/examples/%d.jpg".formatted(studio.project().id().value(), example),
                getTranslation("report.picture", example, truth));
    }

    private Div actions(int example, Label truth) {
        Button delete = new Button(VaadinIcon.TRASH.create(), _ -> undo.deleteExample(example));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("report.delete", example, truth.name()));
        Button move = new Button(getTranslation("report.move"));
        move.addThemeVariants(ButtonVariant.TERTIARY);
        move.setAriaLabel(getTranslation("report.move-named", example, truth.name()));
        ContextMenu others = new ContextMenu(move);
        others.setOpenOnClick(true);
        studio.project().labels().stream()
                .filter(other -> other.id() != truth.id())
                .forEach(
                        other ->
                                others.addItem(
                                        other.name(), _ -> undo.moveExample(example, other.id())));
        Div actions = new Div(delete, move);
        actions.addClassName("report-actions");
        return actions;
    }
}
