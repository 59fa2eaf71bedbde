package io.classlens.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Teacher;
import io.classlens.classroom.ui.TeacherContribution;
import java.util.Optional;

/** Lets a teacher save a class as a file, and load one. */
@org.springframework.stereotype.Component
final class ClassFileContribution implements TeacherContribution {

    private final ClassFiles files;

    ClassFileContribution(ClassFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Component> classesButton(Teacher teacher, Runnable refresh) {
        Button load = new Button(UI.getCurrent().getTranslation("teacher.import"));
        load.addThemeVariants(ButtonVariant.TERTIARY);
        load.addClickListener(_ -> files.load(teacher.id(), refresh));
        return Optional.of(load);
    }

    @Override
    public void export(Classroom classroom) {
        files.save(classroom);
    }
}
