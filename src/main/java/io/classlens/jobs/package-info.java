/**
 * Long work that is submitted once and followed from elsewhere: its progress, its cancellation and
 * its outcome. Begin with {@link io.classlens.jobs.Jobs}; {@link io.classlens.jobs.InProcessJobs}
 * runs it in this process. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.classlens.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
