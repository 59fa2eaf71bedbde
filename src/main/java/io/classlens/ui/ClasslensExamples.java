package io.classlens.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import io.classlens.project.ProjectId;
import java.util.List;

/**
 * The pictures of one label, each from {@code projects/PROJECT/examples/ID.jpg}. A recorded picture
 * appears without the server; the list may follow once the recording is over.
 */
@Tag("classlens-examples")
@JsModule("./classlens-examples.ts")
public class ClasslensExamples extends LocalizedElement {

    /**
     * Another class.
     *
     * @param color any CSS colour, a variable too
     */
    public record Other(int id, String name, String color) {}

    /**
     * @param label id of the label whose recordings appear at once
     */
    public ClasslensExamples(ProjectId project, int label) {
        super("examples.");
        getElement().setProperty("pictures", ProjectAddress.of(project) + "/examples");
        getElement().setProperty("label", label);
    }

    /**
     * @param ids oldest first, growing
     */
    public void setExamples(List<Integer> ids) {
        getElement().setPropertyList("examples", ids);
    }

    /** No pictures are kept: the examples are shown as numbers. */
    public void setWithoutPictures() {
        getElement().setProperty("pictures", "");
    }

    /** Whether pictures can be looked at only. */
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    public void setLabelName(String name) {
        getElement().setProperty("labelName", name);
    }

    /**
     * @param others the classes that a picture can be moved to; none: no picture can be moved
     */
    public void setOthers(List<Other> others) {
        getElement().setPropertyList("others", others);
    }

    public Registration addMoveListener(ComponentEventListener<MoveEvent> listener) {
        return addListener(MoveEvent.class, listener);
    }

    public Registration addDeleteListener(ComponentEventListener<DeleteEvent> listener) {
        return addListener(DeleteEvent.class, listener);
    }

    /** The person wants a picture to belong to another class. */
    @DomEvent("classlens-example-move")
    public static class MoveEvent extends ComponentEvent<ClasslensExamples> {

        private final int example;
        private final int label;

        public MoveEvent(
                ClasslensExamples source,
                boolean fromClient,
                @EventData("event.detail.example") int example,
                @EventData("event.detail.label") int label) {
            super(source, fromClient);
            this.example = example;
            this.label = label;
        }

        public int getExample() {
            return example;
        }

        /** Id of the class that is to get it. */
        public int getLabel() {
            return label;
        }
    }

    /** The person wants a picture deleted; it is pale until {@link #setExamples} leaves it out. */
    @DomEvent("classlens-example-delete")
    public static class DeleteEvent extends ComponentEvent<ClasslensExamples> {

        private final int example;

        public DeleteEvent(
                ClasslensExamples source,
                boolean fromClient,
                @EventData("event.detail.example") int example) {
            super(source, fromClient);
            this.example = example;
        }

        public int getExample() {
            return example;
        }
    }
}
