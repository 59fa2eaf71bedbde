/** The dialogs that save and load files. Begin with {@code LoadDialog}. */
@NullMarked
package io.classlens.exchange.ui;

import org.jspecify.annotations.NullMarked;
