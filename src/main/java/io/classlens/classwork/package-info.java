/**
 * What a teacher prepares for a class and tests: picture sets, the hidden test, and tests of two
 * pupils. Begin with {@link io.classlens.classwork.PictureSets}, {@link
 * io.classlens.classwork.ModelEvaluation} and {@link io.classlens.classwork.PeerEvaluations}. May
 * use {@code classroom} and what lies below it.
 */
@ApplicationModule(
        allowedDependencies = {
            "events",
            "classroom",
            "classroom :: ui",
            "studio",
            "studio :: ui",
            "project",
            "ui",
            "training",
            "training :: api",
            "inference",
            "picture",
            "serving",
            "network :: backbone"
        })
@NullMarked
package io.classlens.classwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
