/**
 * The command {@code classlens accuracy}: how well a network tells pictures apart that it has not
 * seen, from folders of pictures. Begin with {@link io.classlens.tools.accuracy.AccuracyCommand}.
 * It reads, embeds and trains with the code that the page uses.
 */
@NamedInterface("accuracy")
@NullMarked
package io.classlens.tools.accuracy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
