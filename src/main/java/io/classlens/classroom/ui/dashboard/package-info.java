/**
 * What a teacher watches while a class works. Begin with {@code DashboardView}; a card shows a
 * {@code PupilSnapshot} and is touched only when that changed.
 */
@NullMarked
package io.classlens.classroom.ui.dashboard;

import org.jspecify.annotations.NullMarked;
