/**
 * What a model takes for what: thresholds, the most wrong pictures, and two trainings compared.
 * Begin with {@link io.classlens.report.ModelReport} and {@link io.classlens.report.RunComparison}.
 * Adds its panels to the studio page.
 */
@ApplicationModule(
        allowedDependencies = {
            "studio",
            "studio :: ui",
            "training",
            "training :: api",
            "project",
            "ui"
        })
@NullMarked
package io.classlens.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
