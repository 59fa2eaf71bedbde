/**
 * How the server is doing, for a technician and a teacher: metrics, load and the self-check. Begin
 * with {@code FrameMetrics} and {@link io.classlens.operations.SelfCheck}. No metric names a pupil,
 * a class or a project.
 */
@ApplicationModule(
        allowedDependencies = {
            "events",
            "network",
            "network :: backbone",
            "picture",
            "inference",
            "serving",
            "studio",
            "studio :: ui",
            "project",
            "transport",
            "classroom",
            "classroom :: ui",
            "ui"
        })
@NullMarked
package io.classlens.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
