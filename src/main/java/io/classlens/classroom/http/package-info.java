/**
 * The cookie of a pupil's device, and the newest frame of a camera for a teacher who watches. Begin
 * with {@link io.classlens.classroom.http.PupilCookie}.
 */
@NamedInterface("http")
@NullMarked
package io.classlens.classroom.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
