package io.classlens.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import io.classlens.project.ProjectId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The camera: its preview, its states, and the frames that it posts to the project. The answers go
 * to the other elements within the browser.
 */
@Tag("classlens-webcam")
@JsModule("./classlens-webcam.ts")
public class ClasslensWebcam extends LocalizedElement {

    public ClasslensWebcam(ProjectId project) {
        super("webcam.");
        getElement().setProperty("frames", ProjectAddress.of(project) + "/frames");
    }

    /**
     * @param streaming false while the server wants no frames; the preview stays
     */
    public void setStreaming(boolean streaming) {
        getElement().setProperty("enabled", streaming);
    }

    /**
     * @param framesPerSecond at most; 10 unless set
     */
    public void setMaxFps(int framesPerSecond) {
        getElement().setProperty("maxFps", framesPerSecond);
    }

    /**
     * @param picturesPerSecond at most, while recording; 10 unless set
     */
    public void setRecordFps(int picturesPerSecond) {
        getElement().setProperty("recordFps", picturesPerSecond);
    }

    public Registration addCameraStateListener(ComponentEventListener<CameraStateEvent> listener) {
        return addListener(CameraStateEvent.class, listener);
    }

    /** Hears when a recording begins and when it ends. */
    public Registration addRecordingListener(ComponentEventListener<RecordingEvent> listener) {
        return addListener(RecordingEvent.class, listener);
    }

    /** Hears of every picture that was kept: ten times a second while recording. */
    public Registration addRecordedListener(ComponentEventListener<RecordedEvent> listener) {
        return addListener(RecordedEvent.class, listener);
    }

    /** The camera does something else now. */
    @DomEvent("classlens-camera-state")
    public static class CameraStateEvent extends ComponentEvent<ClasslensWebcam> {

        private final CameraState state;

        public CameraStateEvent(
                ClasslensWebcam source,
                boolean fromClient,
                @EventData("event.detail.state") String state) {
            super(source, fromClient);
            this.state = CameraState.of(state);
        }

        public CameraState getState() {
            return state;
        }
    }

    /** Pictures are kept for a label from now on, or for none any more. */
    @DomEvent("classlens-recording")
    public static class RecordingEvent extends ComponentEvent<ClasslensWebcam> {

        private final @Nullable Integer label;

        public RecordingEvent(
                ClasslensWebcam source,
                boolean fromClient,
                @EventData("event.detail.label") @Nullable Integer label) {
            super(source, fromClient);
            this.label = label;
        }

        /** Empty when the recording ended. */
        public Optional<Integer> getLabel() {
            return Optional.ofNullable(label);
        }
    }

    /** A picture was kept. */
    @DomEvent("classlens-recorded")
    public static class RecordedEvent extends ComponentEvent<ClasslensWebcam> {

        private final int label;
        private final int example;

        public RecordedEvent(
                ClasslensWebcam source,
                boolean fromClient,
                @EventData("event.detail.label") int label,
                @EventData("event.detail.example") int example) {
            super(source, fromClient);
            this.label = label;
            this.example = example;
        }

        public int getLabel() {
            return label;
        }

        public int getExample() {
            return example;
        }
    }
}
