package io.classlens.picture;

import io.classlens.network.Picture;

/**
 * How a picture has to be turned to stand upright, as the orientation of Exif 2.32 (section 4.6.4,
 * tag 0x0112) says it: exchange rows and columns first, then mirror.
 *
 * @param transposed rows become columns
 * @param mirrored left becomes right
 * @param flipped top becomes bottom
 */
public record Orientation(boolean transposed, boolean mirrored, boolean flipped) {

    public static final Orientation NONE = new Orientation(false, false, false);

    /**
     * @param orientation 1 to 8; anything else says nothing, and nothing is turned
     */
    public static Orientation ofOrientation(int orientation) {
        return switch (orientation) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> NONE;
        };
    }

    /**
     * @param square as wide as high
     * @return the same one if there is nothing to turn
     */
    public Picture applied(Picture square) {
        if (equals(NONE)) {
            return square;
        }
        int side = square.width();
        byte[] turned = new byte[square.rgb().length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = mirrored ? side - 1 - x : x;
                int row = flipped ? side - 1 - y : y;
                int from = transposed ? column * side + row : row * side + column;
                System.arraycopy(square.rgb(), 3 * from, turned, 3 * (y * side + x), 3);
            }
        }
        return new Picture(side, side, turned);
    }
}
