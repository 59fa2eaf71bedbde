/**
 * The page: camera, classes, training and prediction. Begin with {@link
 * io.classlens.web.studio.StudioView}; each panel shows the studio as it is now, and {@link
 * io.classlens.web.studio.StudioUpdates} says when to look again.
 */
@NullMarked
package io.classlens.web.studio;

import org.jspecify.annotations.NullMarked;
