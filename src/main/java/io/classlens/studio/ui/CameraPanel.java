package io.classlens.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.project.ProjectId;
import io.classlens.ui.ClasslensWebcam;

/** The camera, and in one sentence what to do with it. */
final class CameraPanel extends Panel {

    private final ClasslensWebcam webcam;

    CameraPanel(ProjectId project) {
        super("camera", UI.getCurrent().getTranslation("camera.title"));
        Paragraph hint = new Paragraph(getTranslation("camera.hint"));
        hint.addClassNames("muted", "camera-hint");
        webcam = new ClasslensWebcam(project);
        // For the stylesheet: on a phone a running camera stays in sight, a message scrolls away.
        webcam.addCameraStateListener(
                event -> getElement().setAttribute("data-camera", event.getState().name()));
        add(webcam, hint);
    }

    ClasslensWebcam webcam() {
        return webcam;
    }
}
