/**
 * The hot path as plain HTTP: a camera's frame in, probabilities out; and the pictures and
 * embeddings of examples. Begin with {@code FrameController}.
 */
@NullMarked
package io.classlens.studio.http;

import org.jspecify.annotations.NullMarked;
