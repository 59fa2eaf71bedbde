package io.classlens.studio.ui;

import com.vaadin.flow.server.VaadinSession;
import io.classlens.project.ProjectId;
import io.classlens.training.api.Hyperparameters;
import java.util.Optional;

/**
 * What was chosen for the next training of a project, for as long as the browser's session lasts:
 * so it is still there when the page is loaded again in another language.
 */
final class ChosenSettings {

    private ChosenSettings() {}

    static Optional<Hyperparameters> of(ProjectId project) {
        return Optional.ofNullable(
                (Hyperparameters) VaadinSession.getCurrent().getAttribute(name(project)));
    }

    static void keep(ProjectId project, Hyperparameters chosen) {
        VaadinSession.getCurrent().setAttribute(name(project), chosen);
    }

    private static String name(ProjectId project) {
        return ChosenSettings.class.getName() + "." + project.value();
    }
}
