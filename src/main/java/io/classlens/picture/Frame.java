package io.classlens.picture;

import io.classlens.network.Picture;

/**
 * A square picture as everything behind the border takes it, whether it came from a camera or from
 * a file.
 *
 * @param jpeg the picture, {@value #SIZE} x {@value #SIZE}, not copied
 * @param picture its decoded pixels
 */
public record Frame(byte[] jpeg, Picture picture) {

    /** Width and height in pixels, what the page's camera sends. */
    public static final int SIZE = 224;

    public Frame {
        if (picture.width() != SIZE || picture.height() != SIZE) {
            throw new IllegalArgumentException(
                    "a frame has %d x %d pixels, found %d x %d"
                            .formatted(SIZE, SIZE, picture.width(), picture.height()));
        }
    }
}
