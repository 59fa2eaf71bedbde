/**
 * Projects as files: a zip that is read with suspicion, and the JSON in it. Begin with {@link
 * io.classlens.project.archive.ProjectFile}; the archive of a class reads with {@link
 * io.classlens.project.archive.ZipEntries} as well.
 */
@NamedInterface("archive")
@NullMarked
package io.classlens.project.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
