package io.classlens.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.studio.Studio;
import io.classlens.ui.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The classes, a card each, in the project's order. */
final class ClassesPanel extends Panel {

    private static final int CLASSES_OF_A_NEW_PROJECT = 2;

    private final Studio studio;
    private final StudioMode mode;
    private final BooleanSupplier mayRecord;
    private final Project project;
    private final Undo undo;
    private final RefusedFiles refused;
    private final Map<Integer, LabelCard> cards = new HashMap<>();
    private final Div list = new Div();
    private final Paragraph empty = new Paragraph();
    private final NoneOfThese none;

    ClassesPanel(Studio studio, StudioMode mode, BooleanSupplier mayRecord) {
        super("classes", UI.getCurrent().getTranslation("classes.title"));
        this.studio = studio;
        this.mode = mode;
        this.mayRecord = mayRecord;
        this.project = studio.project();
        this.undo = new Undo(project);
        this.refused = new RefusedFiles(UI.getCurrent());
        list.addClassName("label-cards");
        empty.setText(getTranslation("classes.empty"));
        empty.addClassName("muted");
        Button add = new Button(getTranslation("classes.add"), VaadinIcon.PLUS.create());
        add.addClassName("add-class");
        add.addClickListener(_ -> addLabel());
        Paragraph noPictures = new Paragraph(getTranslation("classes.no-pictures"));
        noPictures.addClassName("muted");
        noPictures.setVisible(!project.keepsPictures());
        add(noPictures);
        add.setVisible(mode != StudioMode.READ_ONLY);
        none = new NoneOfThese(project, this::focusLast);
        add(empty, list, add, none);
        if (mode != StudioMode.READ_ONLY && project.labels().isEmpty()) {
            IntStream.range(0, CLASSES_OF_A_NEW_PROJECT).forEach(_ -> project.addLabel(freeName()));
        }
    }

    @Override
    public void refresh() {
        List<Label> labels = project.labels();
        cards.entrySet()
                .removeIf(
                        card -> {
                            boolean gone = labels.stream().noneMatch(l -> l.id() == card.getKey());
                            if (gone) {
                                list.remove(card.getValue());
                            }
                            return gone;
                        });
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            LabelCard card = cards.computeIfAbsent(label.id(), _ -> card(label));
            if (list.indexOf(card) != i) {
                list.addComponentAtIndex(i, card);
            }
            card.show(label, labels, project.examples(label.id()), i + 1);
        }
        empty.setVisible(labels.isEmpty());
        none.setVisible(mode != StudioMode.READ_ONLY && none.isPossible());
    }

    private void focusLast(Label added) {
        refresh();
        Objects.requireNonNull(cards.get(added.id()), "refresh makes a card for each label")
                .focusName();
    }

    private LabelCard card(Label label) {
        return new LabelCard(studio, mode, mayRecord, label, undo, refused, this::focusHeading);
    }

    private void addLabel() {
        Optional<Label> added = project.addLabel(freeName());
        added.ifPresentOrElse(
                this::focusLast,
                () -> Notice.say(getTranslation("classes.full", project.labels().size())));
    }

    private String freeName() {
        List<String> taken = project.labels().stream().map(Label::name).toList();
        return IntStream.iterate(taken.size() + 1, n -> n + 1)
                .mapToObj(n -> getTranslation("classes.default-name", n))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
