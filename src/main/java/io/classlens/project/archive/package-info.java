/**
 * The insides of files that hold projects: a zip that is read with suspicion, and the JSON in it.
 * Internal to {@code project} but for {@link io.classlens.project.archive.ZipEntries}, which the
 * archive of a class reads with as well; begin with {@link io.classlens.project.ProjectFile}.
 */
@NamedInterface("archive")
@NullMarked
package io.classlens.project.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
