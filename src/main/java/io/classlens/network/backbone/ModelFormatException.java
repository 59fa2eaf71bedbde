package io.classlens.network.backbone;

import java.io.IOException;

/**
 * A model could not be read or built: a file is missing or has the wrong length, an operation is
 * unknown, a name is not in the model. The message names the node, layer or file, and for a
 * misspelt name those that come near.
 */
public class ModelFormatException extends IOException {

    public ModelFormatException(String message) {
        super(message);
    }

    public ModelFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
