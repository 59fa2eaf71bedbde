package io.classlens.studio.ui;

import io.classlens.studio.Studio;
import java.util.List;

/**
 * What a feature adds to the studio page. Each is a Spring bean; {@code @Order} decides which comes
 * first. The page knows no feature by name.
 */
public interface StudioContribution {

    /** Panels beside the training, from top to bottom; shown wherever a studio is shown. */
    default List<Panel> panels(Studio studio, StudioMode mode) {
        return List.of();
    }

    /** Called while a person's own page is built, after its panels. */
    default void addTo(PersonalPage page) {}
}
