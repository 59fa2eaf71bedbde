/**
 * TensorFlow.js in a Node process of its own, to compare with. Begin with {@code Tfjs}; the scripts
 * are in the folder {@code bench}.
 */
@NullMarked
package io.classlens.tools.bench.tfjs;

import org.jspecify.annotations.NullMarked;
