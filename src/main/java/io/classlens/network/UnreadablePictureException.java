package io.classlens.network;

import java.io.IOException;

/**
 * The bytes are no JPEG picture, a damaged one, or one with too many pixels; the message says
 * which.
 */
public class UnreadablePictureException extends IOException {

    UnreadablePictureException(String message) {
        super(message);
    }

    UnreadablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
