/**
 * What a teacher prepares for a class, and tests: starter sets, the hidden test set with the
 * results of all, and the test between two pupils. Begin with {@link
 * io.classlens.web.sets.SetsView}.
 */
@NullMarked
package io.classlens.web.sets;

import org.jspecify.annotations.NullMarked;
