package io.classlens.network;

/**
 * A decoded picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb {@code height * width * 3} unsigned bytes, row by row from the top, R G B for each
 *     pixel; not copied, so the caller must not change it afterwards
 */
public record Picture(int width, int height, byte[] rgb) {

    public Picture {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "expected at least 1x1 pixels, found " + width + "x" + height);
        }
        if (rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "expected 3 bytes for each of %dx%d pixels, found %d bytes"
                            .formatted(width, height, rgb.length));
        }
    }
}
