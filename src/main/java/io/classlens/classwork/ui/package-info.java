/**
 * The pages of picture sets, results, and the test between two pupils. Begin with {@code SetsView}.
 */
@NullMarked
package io.classlens.classwork.ui;

import org.jspecify.annotations.NullMarked;
