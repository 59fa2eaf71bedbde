package io.classlens.studio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import io.classlens.project.AddResult;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.studio.FrameReply;
import io.classlens.studio.Recording;
import io.classlens.studio.Studio;
import io.classlens.ui.ClasslensExamples;
import io.classlens.ui.ClasslensRecordButton;
import io.classlens.ui.ColorPicker;
import io.classlens.ui.NameField;
import io.classlens.ui.Palette;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** One class: what it is called, its pictures and the ways to add more. */
final class LabelCard extends Composite<UploadDropZone> {

    private final Studio studio;
    private final int label;
    private final BooleanSupplier mayRecord;
    private final RefusedFiles refused;
    private final ColorPicker color;
    private final NameField name;
    private final Button delete = new Button(VaadinIcon.TRASH.create());
    private final ClasslensRecordButton record;
    private final UploadButton upload;
    private final Span count = new Span();
    private final Checkbox active = new Checkbox();
    private final ClasslensExamples examples;
    private final Article card = new Article();
    private final UploadDropZone zone;
    private List<Integer> shownExamples = List.of();

    LabelCard(
            Studio studio,
            StudioMode mode,
            BooleanSupplier mayRecord,
            Label shown,
            Undo undo,
            RefusedFiles refused,
            Runnable deleted) {
        this.studio = studio;
        this.mayRecord = mayRecord;
        this.label = shown.id();
        this.refused = refused;
        record = new ClasslensRecordButton(label);
        examples = new ClasslensExamples(studio.project().id(), label);
        color = new ColorPicker(chosen -> studio.project().recolor(label, chosen));
        name = new NameField(shown.name(), text -> studio.project().rename(label, text));
        PictureDrop drop = new PictureDrop(card, this::receive, refused);
        upload = drop.button(getTranslation("classes.upload"));
        zone = drop.zone(card);
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.addClickListener(
                _ ->
                        studio.project()
                                .label(label)
                                .ifPresent(
                                        l -> {
                                            undo.deleteLabel(l);
                                            deleted.run();
                                        }));
        active.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        studio.project().activate(label, event.getValue());
                    }
                });
        examples.addDeleteListener(event -> undo.deleteExample(event.getExample()));
        examples.addMoveListener(event -> undo.moveExample(event.getExample(), event.getLabel()));
        if (!studio.project().keepsPictures()) {
            examples.setWithoutPictures();
        }
        if (mode == StudioMode.READ_ONLY) {
            examples.setReadOnly(true);
            List.of(record, upload, delete, active).forEach(part -> part.setVisible(false));
            List.of(color, name).forEach(part -> part.getElement().setEnabled(false));
        }
        count.addClassName("count");
        card.addClassName("label-card");
        card.add(
                row("label-head", color, name, delete),
                row("label-record", record, upload),
                drop.progress(),
                examples,
                row("label-foot", count, active));
    }

    @Override
    protected UploadDropZone initContent() {
        return zone;
    }

    /**
     * @param all the project's classes
     * @param hotkey that records, counted from 1; only those up to 9 are keys
     */
    void show(Label shown, List<Label> all, List<Example> pictures, int hotkey) {
        card.getElement().setAttribute("data-color", String.valueOf(shown.color()));
        card.getElement().setAttribute("aria-label", shown.name());
        card.setClassName("inactive", !shown.active());
        color.show(shown);
        name.show(shown.name());
        delete.setAriaLabel(getTranslation("classes.delete", shown.name()));
        upload.setAriaLabel(getTranslation("classes.upload-to", shown.name()));
        count.setText(getTranslation("classes.count", pictures.size()));
        // Where there are none, the place for them says so.
        count.setVisible(!pictures.isEmpty());
        active.setLabel(getTranslation("classes.active"));
        active.setAriaLabel(getTranslation("classes.active-of", shown.name()));
        active.setValue(shown.active());
        record.setName(shown.name());
        record.setColor(Palette.css(shown.color()));
        record.setHotkey(hotkey <= 9 ? OptionalInt.of(hotkey) : OptionalInt.empty());
        record.setCount(pictures.size());
        examples.setLabelName(shown.name());
        examples.setOthers(
                all.stream()
                        .filter(other -> other.id() != label)
                        .map(
                                other ->
                                        new ClasslensExamples.Other(
                                                other.id(),
                                                other.name(),
                                                Palette.css(other.color())))
                        .toList());
        List<Integer> ids = pictures.stream().map(Example::id).toList();
        if (!ids.equals(shownExamples)) {
            shownExamples = ids;
            examples.setExamples(ids);
        }
    }

    void focusName() {
        name.focus();
    }

    /**
     * Every file is a burst of its own: unlike frames of one hold, files are no near-duplicates.
     */
    void receive(String fileName, byte[] file) {
        if (!mayRecord.getAsBoolean()) {
            refused.addPaused(fileName);
            return;
        }
        Recording recording = new Recording(label, UUID.randomUUID(), Example.Source.UPLOAD);
        switch (studio.upload(file, Optional.of(recording))) {
            case FrameReply.Refused(var refusal) -> refused.add(fileName, refusal);
            case FrameReply.Answered(_, _, var addition, _) -> {
                switch (addition.orElseThrow()) {
                    case AddResult.Added _ -> {}
                    case AddResult.LabelGone _ -> refused.addLabelGone(fileName);
                    case AddResult.LabelFull(int limit) -> refused.addLabelFull(fileName, limit);
                    case AddResult.ProjectFull(int limit) ->
                            refused.addProjectFull(fileName, limit);
                }
            }
        }
    }

    private static Div row(String name, com.vaadin.flow.component.Component... parts) {
        Div row = new Div(parts);
        row.addClassName(name);
        return row;
    }
}
