package io.classlens.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.project.Label;
import io.classlens.project.Project;
import java.util.function.Consumer;

/**
 * Offers a class for everything else, so that a thing that is none of the others need not be called
 * one of them. It is a class like any other, known by its name alone.
 */
final class NoneOfThese extends Div {

    private final Project project;

    /**
     * @param added told of the new class
     */
    NoneOfThese(Project project, Consumer<Label> added) {
        this.project = project;
        Button add = new Button(getTranslation("classes.add-none"), VaadinIcon.PLUS.create());
        add.addClassName("add-class");
        add.addClickListener(
                _ -> project.addLabel(getTranslation("classes.none-of-these")).ifPresent(added));
        Paragraph why = new Paragraph(getTranslation("classes.none-why"));
        why.addClassNames("muted", "small");
        add(add, why);
        addClassName("none-of-these");
    }

    /** Whether there is room for it and none of that name. */
    boolean isPossible() {
        String name = getTranslation("classes.none-of-these");
        return project.labels().size() < project.limits().labels()
                && project.labels().stream().noneMatch(l -> l.isCalled(name));
    }
}
