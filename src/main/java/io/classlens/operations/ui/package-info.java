/**
 * How busy the server is: a line on the dashboard and the page "Check". Begin with {@code
 * LoadStrip} and {@code CheckView}.
 */
@NullMarked
package io.classlens.operations.ui;

import org.jspecify.annotations.NullMarked;
