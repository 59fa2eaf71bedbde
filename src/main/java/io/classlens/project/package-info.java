/**
 * A person's project: labels, examples and the trained model, with the rules that keep them whole.
 * Begin with {@link io.classlens.project.Project}; where its data is kept is behind {@link
 * io.classlens.project.ProjectStore}. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.classlens.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
