/**
 * What a person does in order: record, train, predict. Begin with {@link
 * io.classlens.studio.Studio}, one for each open project; pages and the command line work through
 * it. Other modules implement its ports: who may see a project, and contributions to the page.
 */
@ApplicationModule(
        allowedDependencies = {
            "network",
            "network :: backbone",
            "training",
            "training :: api",
            "project",
            "picture",
            "inference",
            "serving",
            "ui",
            "ui :: language"
        })
@NullMarked
package io.classlens.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
