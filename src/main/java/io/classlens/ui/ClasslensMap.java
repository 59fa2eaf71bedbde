package io.classlens.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.classlens.project.Project;
import java.util.List;

/**
 * All examples of a project as points in two dimensions. It fetches their embeddings from {@code
 * projects/PROJECT/embeddings} and arranges them in the browser, both only while it is open.
 */
@Tag("classlens-map")
@JsModule("./classlens-map.ts")
@NpmPackage(value = "umap-js", version = "1.4.0")
public class ClasslensMap extends LocalizedElement {

    /**
     * @param color any CSS colour, a variable too
     * @param active whether its examples take part in a training
     */
    public record Label(int id, String name, String color, boolean active) {}

    /**
     * @param live whether the camera's picture is shown among them, which needs {@link
     *     io.classlens.studio.Access#WRITE}
     */
    public ClasslensMap(Project project, boolean live) {
        super("map.");
        String address = ProjectAddress.of(project.id());
        getElement().setProperty("embeddings", address + "/embeddings");
        getElement().setProperty("pictures", project.keepsPictures() ? address + "/examples" : "");
        getElement().setProperty("live", live);
    }

    public void setOpen(boolean open) {
        getElement().setProperty("open", open);
    }

    /** Points of other labels are not shown; the legend has this order. */
    public void setLabels(List<Label> labels) {
        getElement().setPropertyList("labels", labels);
    }

    /**
     * @param version of the examples: with another one the points are fetched anew
     */
    public void setVersion(int version) {
        getElement().setProperty("version", Integer.toString(version));
    }
}
