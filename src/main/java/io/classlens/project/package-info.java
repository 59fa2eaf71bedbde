/**
 * A person's project: labels, examples and trainings, with the rules that keep them whole. Begin
 * with {@link io.classlens.project.Project}; {@link io.classlens.project.ProjectStore} says where
 * its data is kept. May use the records of {@code training.api}.
 */
@ApplicationModule(allowedDependencies = {"training :: api"})
@NullMarked
package io.classlens.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
