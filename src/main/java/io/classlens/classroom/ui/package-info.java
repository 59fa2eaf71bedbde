/**
 * The teacher's classes and the projected join page. Begin with {@code ClassesView}; {@link
 * io.classlens.classroom.ui.TeacherLayout} is the frame around every page of a teacher.
 */
@NamedInterface("ui")
@NullMarked
package io.classlens.classroom.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
