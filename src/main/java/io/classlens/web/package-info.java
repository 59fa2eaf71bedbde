/**
 * What the outside sees: the page in {@code web.studio}, the frame endpoint in {@code web.frame},
 * the command line in {@code web.accuracy}. Begin with {@code web.frame.FrameController} for the
 * hot path and {@code web.studio.StudioView} for the page. May use every other module.
 */
@ApplicationModule(
        allowedDependencies = {
            "network",
            "training",
            "inference",
            "project",
            "classroom",
            "studio"
        })
@NullMarked
package io.classlens.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
