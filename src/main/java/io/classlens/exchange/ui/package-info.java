/** The dialogs that save and load files. Begin with {@code ImportDialog}. */
@NullMarked
package io.classlens.exchange.ui;

import org.jspecify.annotations.NullMarked;
