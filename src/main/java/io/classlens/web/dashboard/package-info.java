/**
 * What a teacher watches while a class works. Begin with {@link
 * io.classlens.web.dashboard.DashboardView}; a card shows a {@link
 * io.classlens.web.dashboard.PupilSnapshot} and is touched only when that changed.
 */
@NullMarked
package io.classlens.web.dashboard;

import org.jspecify.annotations.NullMarked;
