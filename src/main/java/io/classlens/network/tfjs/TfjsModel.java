package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;

/**
 * A TensorFlow.js model: what is computed, and where the weights lie. Nothing of the weights is
 * read yet.
 */
public sealed interface TfjsModel permits LayersModel, GraphModel {

    /** The {@code model.json} that was read, for messages. */
    Path file();

    /**
     * @throws ModelFormatException if there is no such layer or node; the message has names that
     *     come near
     */
    Node node(String name) throws ModelFormatException;

    WeightFiles weights();
}
