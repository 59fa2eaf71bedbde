package io.classlens.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The file formats that we read, told by their first bytes. */
enum PictureFormat {
    JPEG,
    PNG,
    WEBP,
    UNKNOWN;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_TAG = "WEBP".getBytes(StandardCharsets.US_ASCII);

    static PictureFormat of(byte[] bytes) {
        if (has(bytes, 0, JPEG_START)) {
            return JPEG;
        }
        if (has(bytes, 0, PNG_START)) {
            return PNG;
        }
        return has(bytes, 0, RIFF) && has(bytes, 8, WEBP_TAG) ? WEBP : UNKNOWN;
    }

    private static boolean has(byte[] bytes, int at, byte[] expected) {
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
