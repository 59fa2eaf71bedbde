/**
 * What a person does in order: record, train, predict. Begin with {@link
 * io.classlens.studio.Studio}, one for each open project; the page and the command line both work
 * through it. May use every module but {@code web}.
 */
@ApplicationModule(
        allowedDependencies = {"network", "training", "inference", "project", "classroom"})
@NullMarked
package io.classlens.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
