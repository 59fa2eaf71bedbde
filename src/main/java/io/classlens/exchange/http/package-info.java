/** Downloads of projects and classes. Begin with {@code DownloadController}. */
@NullMarked
package io.classlens.exchange.http;

import org.jspecify.annotations.NullMarked;
