/**
 * Turns strangers' bytes into pictures of one size: formats, limits, orientation, scaling. Begin
 * with {@link io.classlens.picture.FrameReader}, which gives a {@link io.classlens.picture.Frame}
 * or says why there is none. May use {@code network} for TensorFlow and its picture type.
 */
@ApplicationModule(allowedDependencies = {"network", "network :: backbone"})
@NullMarked
package io.classlens.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
