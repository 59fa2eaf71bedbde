package io.classlens.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import io.classlens.project.Project;
import java.util.List;

/**
 * Live bars of what the model says about the camera's newest frame, and about one uploaded picture.
 */
@Tag("classlens-prediction")
@JsModule("./classlens-prediction.ts")
public class ClasslensPrediction extends LocalizedElement {

    /**
     * @param color any CSS colour, a variable too
     */
    public record Label(int id, String name, String color) {}

    /**
     * @param probability 0 to 1
     */
    public record Probability(int label, double probability) {}

    /**
     * @param distance 0 for the same picture
     */
    public record Neighbour(int example, int label, double distance) {}

    private record Still(
            String url,
            String name,
            List<Probability> probabilities,
            List<Neighbour> neighbours,
            boolean novel) {}

    public ClasslensPrediction() {
        super("prediction.");
        // Otherwise the same picture could not be shown twice: to the server nothing would have
        // changed.
        addStillDismissListener(_ -> clearStill());
    }

    /**
     * Bars appear in this order; a label that is left out is gone at once, whatever the model still
     * says.
     */
    public void setLabels(List<Label> labels) {
        getElement().setPropertyList("labels", labels);
    }

    /**
     * @param url of a thumbnail, a data URL too
     * @param novel whether the picture is unlike all examples
     */
    public void showStill(
            String url,
            String name,
            List<Probability> probabilities,
            List<Neighbour> neighbours,
            boolean novel) {
        getElement()
                .setPropertyBean("still", new Still(url, name, probabilities, neighbours, novel));
    }

    /**
     * @param threshold the probability, from 0 to 1, below which no class is the answer
     */
    public void setThreshold(double threshold) {
        getElement().setProperty("threshold", threshold);
    }

    public double getThreshold() {
        return getElement().getProperty("threshold", 0.0);
    }

    /** Shows the neighbours with their pictures, if the project keeps any. */
    public void setPictures(Project project) {
        getElement()
                .setProperty(
                        "pictures",
                        project.keepsPictures()
                                ? ProjectAddress.of(project.id()) + "/examples"
                                : "");
    }

    public void clearStill() {
        getElement().removeProperty("still");
    }

    public Registration addStillDismissListener(
            ComponentEventListener<StillDismissEvent> listener) {
        return addListener(StillDismissEvent.class, listener);
    }

    /** The person has seen enough of the uploaded picture, which has left the page. */
    @DomEvent("classlens-still-dismiss")
    public static class StillDismissEvent extends ComponentEvent<ClasslensPrediction> {

        public StillDismissEvent(ClasslensPrediction source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
