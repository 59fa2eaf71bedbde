package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.classlens.project.ProjectId;
import io.classlens.ui.ProjectAddress;

/** What a pupil's camera sent last; the browser asks for it once a second while it is shown. */
@Tag("classlens-thumbnail")
@JsModule("./classlens-thumbnail.ts")
final class ClasslensThumbnail extends Component implements HasStyle {

    ClasslensThumbnail(ProjectId project) {
        getElement().setProperty("src", ProjectAddress.of(project) + "/last-frame.jpg");
    }

    /**
     * @param description for screen readers
     * @param none what is said while the camera has sent nothing
     */
    void setTexts(String description, String none) {
        getElement().setProperty("description", description);
        getElement().setProperty("none", none);
    }
}
