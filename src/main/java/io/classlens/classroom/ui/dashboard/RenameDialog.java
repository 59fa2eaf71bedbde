package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;

/** Gives a pupil another nickname. */
final class RenameDialog extends Dialog {

    private final Pupils pupils;
    private final Pupil pupil;
    private final TextField nickname = new TextField();

    RenameDialog(Pupils pupils, Pupil pupil) {
        this.pupils = pupils;
        this.pupil = pupil;
        setHeaderTitle(getTranslation("dashboard.rename-title", pupil.nickname()));
        nickname.setLabel(getTranslation("dashboard.rename-nickname"));
        nickname.setErrorMessage(
                getTranslation("dashboard.rename-mistake", Pupils.LONGEST_NICKNAME));
        nickname.setManualValidation(true);
        nickname.setValue(pupil.nickname());
        nickname.setAutoselect(true);
        nickname.setAutofocus(true);
        nickname.setWidthFull();
        add(nickname);
        Button save = new Button(getTranslation("dashboard.rename-save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("dashboard.cancel"), _ -> close()), save);
    }

    private void save() {
        boolean isNickname = Pupils.isNickname(nickname.getValue());
        nickname.setInvalid(!isNickname);
        if (isNickname) {
            pupils.rename(pupil.id(), nickname.getValue());
            close();
        }
    }
}
