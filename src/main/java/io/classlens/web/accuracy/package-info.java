/**
 * The command {@code classlens accuracy}: how well a network tells pictures apart that it has not
 * seen, from folders of pictures. Begin with {@link io.classlens.web.accuracy.AccuracyCommand}. It
 * reads, embeds and trains with the code that the page uses.
 */
@NullMarked
package io.classlens.web.accuracy;

import org.jspecify.annotations.NullMarked;
