/**
 * The page: camera, classes, training and prediction. Begin with {@code StudioView}; each panel
 * shows the studio as it is now, and {@code StudioUpdates} says when to refresh it. Other features
 * add their panels and menu items by {@link io.classlens.studio.ui.StudioContribution}.
 */
@NamedInterface("ui")
@NullMarked
package io.classlens.studio.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
