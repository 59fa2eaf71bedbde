package io.classlens.picture;

import java.io.IOException;

/** The header of a picture announces more pixels than we decode. */
final class TooManyPixelsException extends IOException {

    TooManyPixelsException(int width, int height) {
        super("%d x %d pixels are more than we decode".formatted(width, height));
    }
}
