package io.classlens.classwork.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.SetCopy;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends a starter set to everybody or to one, one pupil after another, and says how it went. */
final class SendForm extends Div {

    private final PictureSet set;
    private final Studio source;
    private final Pupils pupils;
    private final Studios studios;
    private final Select<Pupil> to = new Select<>();
    private final RadioButtonGroup<Boolean> how = new RadioButtonGroup<>();
    private final Button send = new Button(VaadinIcon.PAPERPLANE.create());
    private final Button cancel = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph report = new Paragraph();
    private AtomicBoolean stop = new AtomicBoolean();

    SendForm(PictureSet set, Studio source, Pupils pupils, Studios studios) {
        this.set = set;
        this.source = source;
        this.pupils = pupils;
        this.studios = studios;
        addClassName("send-form");
        to.setLabel(getTranslation("sets.to"));
        to.setItems(pupils.of(set.classroom()));
        to.setItemLabelGenerator(p -> p == null ? getTranslation("sets.everybody") : p.nickname());
        to.setEmptySelectionAllowed(true);
        to.setEmptySelectionCaption(getTranslation("sets.everybody"));
        how.setLabel(getTranslation("sets.how"));
        how.setItems(false, true);
        how.setItemLabelGenerator(
                replaces -> getTranslation(replaces ? "sets.replace" : "sets.add"));
        how.setValue(false);
        send.setText(getTranslation("sets.send-now"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(_ -> askAndSend());
        cancel.setText(getTranslation("sets.cancel"));
        cancel.addClickListener(_ -> stop.set(true));
        report.getElement().setAttribute("role", "status");
        Div row = new Div(to, how, send, cancel);
        row.addClassName("send-row");
        add(row, progress, report);
        showRunning(false);
    }

    private void askAndSend() {
        if (source.project().exampleCount() == 0) {
            report.setText(getTranslation("sets.empty"));
        } else if (how.getValue()) {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation("sets.replace-title"));
            dialog.setText(getTranslation("sets.replace-text"));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("sets.cancel"));
            dialog.setConfirmText(getTranslation("sets.replace-now"));
            dialog.setConfirmButtonTheme("error primary");
            dialog.addConfirmListener(_ -> send(true));
            dialog.open();
        } else {
            send(false);
        }
    }

    private void send(boolean replaces) {
        List<Pupil> all =
                to.getValue() == null ? pupils.of(set.classroom()) : List.of(to.getValue());
        if (all.isEmpty()) {
            report.setText(getTranslation("sets.nobody"));
            return;
        }
        UI ui = UI.getCurrent();
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        report.setText("");
        progress.setMax(all.size());
        progress.setValue(0);
        showRunning(true);
        // Held: nobody else may be looking at the set while it is sent.
        Runnable release = source.presence().enter();
        Thread.startVirtualThread(
                () -> {
                    try {
                        sendTo(all, replaces, ui, stopped);
                    } finally {
                        release.run();
                    }
                });
    }

    private void sendTo(List<Pupil> all, boolean replaces, UI ui, AtomicBoolean stopped) {
        List<String> full = new ArrayList<>();
        int done = 0;
        for (Pupil pupil : all) {
            if (stopped.get()) {
                break;
            }
            Optional<Studio> target = studios.find(pupil.project());
            if (target.isEmpty()) {
                continue; // Removed meanwhile.
            }
            Optional<SetCopy.Result> result = SetCopy.copy(source, target.get(), replaces);
            if (result.isEmpty()) {
                end(ui, () -> report.setText(getTranslation("sets.gone", pupil.nickname())));
                return;
            }
            if (result.get().refused() > 0) {
                full.add(pupil.nickname());
            }
            int soFar = ++done;
            access(ui, () -> progress.setValue(soFar));
        }
        int sent = done;
        end(
                ui,
                () ->
                        report.setText(
                                full.isEmpty()
                                        ? getTranslation("sets.sent", sent)
                                        : getTranslation(
                                                "sets.sent-partly",
                                                sent,
                                                String.join(", ", full))));
    }

    private void end(UI ui, Runnable tell) {
        access(
                ui,
                () -> {
                    showRunning(false);
                    tell.run();
                });
    }

    private void showRunning(boolean running) {
        send.setVisible(!running);
        cancel.setVisible(running);
        progress.setVisible(running);
    }

    /** A page that is closed does not end it: half a class with the set would be worse. */
    private static void access(UI ui, Runnable change) {
        try {
            ui.access(change::run);
        } catch (UIDetachedException e) {
            // The page was closed; the sending goes on.
        }
    }
}
