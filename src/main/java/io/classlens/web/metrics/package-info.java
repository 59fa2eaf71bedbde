/**
 * What a technician watches, beside what Spring measures by itself: frames and trainings as numbers
 * at {@code /actuator/prometheus}. Begin with {@link io.classlens.web.metrics.FrameMetrics}. No
 * name of a person, a class or a project is in it, and no number for one of them alone.
 */
@NullMarked
package io.classlens.web.metrics;

import org.jspecify.annotations.NullMarked;
