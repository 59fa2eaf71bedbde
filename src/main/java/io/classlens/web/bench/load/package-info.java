/**
 * A class of simulated pupils, each with a camera, over real HTTPS. Begin with {@link
 * io.classlens.web.bench.load.ClassLoad}; a {@link io.classlens.web.bench.load.SimulatedPupil} does
 * what {@code frontend/camera/frame-loop.ts} does.
 */
@NullMarked
package io.classlens.web.bench.load;

import org.jspecify.annotations.NullMarked;
