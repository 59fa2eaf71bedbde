/**
 * Teachers, their classes, and the pupils that join with a code. Begin with {@link
 * io.classlens.classroom.Classrooms} and {@link io.classlens.classroom.Pupils}; {@link
 * io.classlens.classroom.ProjectAccess} says who may do what with a project. May use {@code studio}
 * and what lies below it.
 */
@ApplicationModule(
        allowedDependencies = {
            "events",
            "project",
            "studio",
            "studio :: ui",
            "training",
            "training :: api",
            "transport",
            "ui",
            "ui :: language"
        })
@NullMarked
package io.classlens.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
