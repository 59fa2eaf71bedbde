package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.ui.ReceiptDialog;

/** What the buttons and the menu of a pupil's card do. */
final class PupilActions implements PupilCard.Actions {

    private final Pupils pupils;
    private final Watching watching;
    private final Runnable changed;

    PupilActions(Pupils pupils, Watching watching, Runnable changed) {
        this.pupils = pupils;
        this.watching = watching;
        this.changed = changed;
    }

    @Override
    public void show(PupilCard card, boolean shown) {
        if (shown == card.showsCamera()) {
            return;
        }
        if (shown) {
            watching.begin(card.project());
        } else {
            watching.end(card.project());
        }
        card.showCamera(shown);
    }

    @Override
    public void open(Pupil pupil) {
        UI.getCurrent()
                .navigate("teacher/class/%s/pupil/%s".formatted(pupil.classroom(), pupil.id()));
    }

    @Override
    public void rename(Pupil pupil) {
        RenameDialog dialog = new RenameDialog(pupils, pupil);
        dialog.addOpenedChangeListener(
                event -> {
                    if (!event.isOpened()) {
                        changed.run();
                    }
                });
        dialog.open();
    }

    @Override
    public void rescue(Pupil pupil) {
        new RescueCodeDialog(pupil, pupils.makeRescueCode(pupil.id())).open();
    }

    @Override
    public void remove(Pupil pupil) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation("dashboard.remove-title", pupil.nickname()));
        dialog.setText(dialog.getTranslation("dashboard.remove-text"));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("dashboard.cancel"));
        dialog.setConfirmText(dialog.getTranslation("dashboard.remove-now"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(
                _ -> {
                    pupils.remove(pupil.id())
                            .ifPresent(receipt -> new ReceiptDialog(receipt).open());
                    changed.run();
                });
        dialog.open();
    }
}
