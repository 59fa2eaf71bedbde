/**
 * A class of simulated pupils, each with a camera, over real HTTPS. Begin with {@code
 * ClassTraffic}; a {@code SimulatedPupil} does what {@code frontend/camera/frame-loop.ts} does.
 */
@NullMarked
package io.classlens.tools.bench.traffic;

import org.jspecify.annotations.NullMarked;
