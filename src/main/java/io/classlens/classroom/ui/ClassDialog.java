package io.classlens.classroom.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.classlens.classroom.ClassroomSettings;
import java.util.function.Consumer;

/** Asks for the settings of a new class, or changes those of one that is there. */
final class ClassDialog extends Dialog {

    private ClassDialog(
            String title, String button, ClassForm form, Consumer<ClassroomSettings> done) {
        setHeaderTitle(title);
        addClassName("class-dialog");
        add(form);
        Button save =
                new Button(
                        button,
                        _ ->
                                form.value()
                                        .ifPresent(
                                                settings -> {
                                                    close();
                                                    done.accept(settings);
                                                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("teacher.cancel"), _ -> close()), save);
    }

    static ClassDialog create(Consumer<ClassroomSettings> done) {
        ClassForm form = new ClassForm(ClassroomSettings.named("-"), true);
        return new ClassDialog(
                form.getTranslation("teacher.new-class"),
                form.getTranslation("teacher.create"),
                form,
                done);
    }

    static ClassDialog change(ClassroomSettings present, Consumer<ClassroomSettings> done) {
        ClassForm form = new ClassForm(present, false);
        return new ClassDialog(
                form.getTranslation("teacher.settings-of", present.name()),
                form.getTranslation("teacher.save"),
                form,
                done);
    }
}
