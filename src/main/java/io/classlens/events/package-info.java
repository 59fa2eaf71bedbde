/**
 * Subscriptions by key: who wants to hear of changes of one class, one pupil or one project. Begin
 * with {@link io.classlens.events.Subscriptions}. In one process today; uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.classlens.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
