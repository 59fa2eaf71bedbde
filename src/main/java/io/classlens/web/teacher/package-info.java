/** The teacher's pages: classes, the projected join page, the self-check. */
@NullMarked
package io.classlens.web.teacher;

import org.jspecify.annotations.NullMarked;
