/**
 * The hot path: a camera's frame in, probabilities out, as plain HTTP beside Vaadin's own requests;
 * and the pictures and embeddings of examples. Begin with {@link
 * io.classlens.web.frame.FrameController}.
 */
@NullMarked
package io.classlens.web.frame;

import org.jspecify.annotations.NullMarked;
