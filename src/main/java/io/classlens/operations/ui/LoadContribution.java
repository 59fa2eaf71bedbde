package io.classlens.operations.ui;

import com.vaadin.flow.component.Component;
import io.classlens.classroom.ui.TeacherContribution;
import io.classlens.serving.FrameServing;
import java.util.List;

/** Says on each dashboard how busy the server is. */
@org.springframework.stereotype.Component
final class LoadContribution implements TeacherContribution {

    private final FrameServing frames;

    LoadContribution(FrameServing frames) {
        this.frames = frames;
    }

    @Override
    public List<Component> dashboardLines() {
        return List.of(new LoadStrip(frames::load));
    }
}
