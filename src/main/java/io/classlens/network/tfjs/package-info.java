/**
 * Reads TensorFlow.js models, layers format and graph format, into plain records and arrays. Begin
 * reading at {@link io.classlens.network.tfjs.ModelFile}, which gives a {@link
 * io.classlens.network.tfjs.TfjsModel}. It uses Jackson and knows no TensorFlow types.
 */
@NullMarked
package io.classlens.network.tfjs;

import org.jspecify.annotations.NullMarked;
