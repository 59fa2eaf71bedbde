/**
 * The command-line tools that measure. Begin with {@code AccuracyCommand} and {@code BenchCommand}.
 * May use every module but {@code web}.
 */
@ApplicationModule(
        allowedDependencies = {
            "network",
            "network :: backbone",
            "picture",
            "training",
            "training :: api",
            "inference",
            "studio",
            "project",
            "classroom",
            "classroom :: http",
            "account"
        })
@NullMarked
package io.classlens.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
