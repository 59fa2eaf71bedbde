/**
 * Projects and classes as files that people keep and bring back. Begin with {@link
 * io.classlens.exchange.ProjectImport} and {@link io.classlens.exchange.ClassArchive}. May use
 * {@code classroom}, {@code classwork} and what lies below them.
 */
@ApplicationModule(
        allowedDependencies = {
            "classroom",
            "classroom :: ui",
            "classwork",
            "studio",
            "studio :: ui",
            "project",
            "project :: archive",
            "picture",
            "training",
            "training :: api",
            "ui"
        })
@NullMarked
package io.classlens.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
