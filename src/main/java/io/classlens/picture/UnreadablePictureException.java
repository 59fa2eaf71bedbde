package io.classlens.picture;

import java.io.IOException;
import org.tensorflow.exceptions.TFInvalidArgumentException;

/** The bytes are no JPEG picture, or a damaged one; the message says which. */
public class UnreadablePictureException extends IOException {

    UnreadablePictureException(String message) {
        super(message);
    }

    private UnreadablePictureException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * TensorFlow's message goes on with where in its code it found that; the first line is enough.
     */
    static UnreadablePictureException damaged(TFInvalidArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return new UnreadablePictureException(
                "the JPEG picture is damaged or cut off: "
                        + message.lines().findFirst().orElse(message),
                e);
    }
}
