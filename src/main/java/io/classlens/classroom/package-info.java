/**
 * Who works together: teachers, their classes, and the pupils that join with a code. Begin with
 * {@link io.classlens.classroom.Classrooms} and {@link io.classlens.classroom.Pupils}; what a pupil
 * makes is a project of the {@code project} module, the only one that this module uses.
 */
@ApplicationModule(allowedDependencies = {"project", "project :: archive"})
@NullMarked
package io.classlens.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
