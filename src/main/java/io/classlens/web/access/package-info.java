/**
 * Who is asking, and what they may do with a project. Begin with {@link
 * io.classlens.web.access.ProjectAccess}; every page and endpoint that shows or changes a project
 * asks it.
 */
@NullMarked
package io.classlens.web.access;

import org.jspecify.annotations.NullMarked;
