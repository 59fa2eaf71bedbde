/**
 * TensorFlow.js in a Node of its own: what somebody would take instead of this server. Begin with
 * {@link io.classlens.web.bench.tfjs.Tfjs}; the scripts are in the folder {@code bench}.
 */
@NullMarked
package io.classlens.web.bench.tfjs;

import org.jspecify.annotations.NullMarked;
