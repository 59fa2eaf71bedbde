/**
 * Elements of the page that several features show: one thin class over each TypeScript element in
 * {@code frontend/}, updates that are pushed, the colour scheme. Begin with {@link
 * io.classlens.ui.ClasslensWebcam}. May use {@code project} for addresses and names, and {@code
 * training.api} for curves of epochs.
 */
@ApplicationModule(allowedDependencies = {"project", "events", "training :: api"})
@NullMarked
package io.classlens.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
