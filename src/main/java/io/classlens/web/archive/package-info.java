/**
 * Projects and classes as files that people keep. Begin with {@link
 * io.classlens.web.archive.DownloadController} for the way out and {@link
 * io.classlens.web.archive.LoadDialog} for the way in.
 */
@NullMarked
package io.classlens.web.archive;

import org.jspecify.annotations.NullMarked;
