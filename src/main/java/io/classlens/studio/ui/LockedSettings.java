package io.classlens.studio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.classlens.studio.Studio;
import io.classlens.training.api.Hyperparameters;
import java.util.Optional;

/** Lets a teacher set the training settings that go with a starter set and cannot be changed. */
public final class LockedSettings extends Composite<Div> {

    private final Studio studio;
    private final Checkbox lock = new Checkbox();
    private final SettingsForm form;
    private final FineTuningForm fineTuning;

    public LockedSettings(Studio studio) {
        this.studio = studio;
        form = new SettingsForm(this::changed);
        fineTuning = new FineTuningForm(studio.anatomy(), this::changed);
        studio.trainer()
                .lockedHyperparameters()
                .ifPresent(
                        set -> {
                            form.show(set);
                            fineTuning.show(set.fineTuning());
                        });
        lock.setLabel(getTranslation("settings.lock"));
        lock.setValue(studio.trainer().lockedHyperparameters().isPresent());
        lock.addValueChangeListener(_ -> changed());
        form.setVisible(lock.getValue());
        fineTuning.setVisible(lock.getValue());
        getContent().add(lock, form, fineTuning);
    }

    /** The form calls this while it is being made, too. */
    private void changed() {
        if (fineTuning == null || !isAttached()) {
            return;
        }
        form.setVisible(lock.getValue());
        fineTuning.setVisible(lock.getValue());
        if (!lock.getValue()) {
            studio.trainer().lock(Optional.empty());
        } else if (fineTuning.isValid()) {
            form.value().map(head -> head.with(fineTuning.value())).ifPresent(this::lock);
        }
    }

    private void lock(Hyperparameters chosen) {
        studio.trainer().lock(Optional.of(chosen));
    }
}
