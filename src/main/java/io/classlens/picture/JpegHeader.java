package io.classlens.picture;

import java.nio.ByteBuffer;

/**
 * What a JPEG says of itself before any of its pixels is decoded (ITU-T T.81, annex B).
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param hasExif whether a camera's notes are there, which may say that the picture lies on its
 *     side
 */
public record JpegHeader(int width, int height, boolean hasExif) {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final int EXIF = 0x45786966; // "Exif"

    /**
     * @throws UnreadablePictureException if the bytes are no JPEG, or end before it tells its size
     */
    public static JpegHeader of(byte[] jpeg) throws UnreadablePictureException {
        if (jpeg.length < 3
                || (jpeg[0] & 0xFF) != MARKER
                || (jpeg[1] & 0xFF) != START_OF_IMAGE
                || (jpeg[2] & 0xFF) != MARKER) {
            throw new UnreadablePictureException("not a JPEG picture");
        }
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        boolean hasExif = false;
        int at = 2;
        while (at + 4 <= jpeg.length && (bytes.get(at) & 0xFF) == MARKER) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == MARKER) { // a byte that only fills
                at++;
                continue;
            }
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (marker == START_OF_SCAN
                    || standsAlone(marker)
                    || length < 2
                    || at + 2 + length > jpeg.length) {
                break;
            }
            if (isStartOfFrame(marker) && length >= 8) {
                int height = bytes.getShort(at + 5) & 0xFFFF;
                int width = bytes.getShort(at + 7) & 0xFFFF;
                if (width < 1 || height < 1) {
                    break;
                }
                return new JpegHeader(width, height, hasExif);
            }
            hasExif |= marker == APPLICATION_1 && length >= 8 && bytes.getInt(at + 4) == EXIF;
            at += 2 + length;
        }
        throw new UnreadablePictureException("the JPEG picture is damaged or cut off");
    }

    /**
     * A marker without a length has no place before the start of the frame. Decoders step over it,
     * so a length read after it could lead past the header that they find.
     */
    private static boolean standsAlone(int marker) {
        return marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD9);
    }

    /** All of C0 to CF but those that define Huffman tables, extensions and arithmetic coding. */
    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    public long pixels() {
        return (long) width * height;
    }
}
