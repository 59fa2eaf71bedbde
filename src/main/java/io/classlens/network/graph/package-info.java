/**
 * Builds a model that was read from TensorFlow.js files as a TensorFlow graph of plain operations
 * that can be differentiated. Begin reading at {@link io.classlens.network.graph.ModelGraph}; the
 * classes {@code …Layers} know the layers format, the classes {@code …Nodes} the graph format, one
 * file for each kind of operation. It uses TensorFlow-Java and {@code tfjs}.
 */
@NullMarked
package io.classlens.network.graph;

import org.jspecify.annotations.NullMarked;
