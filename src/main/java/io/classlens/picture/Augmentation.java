package io.classlens.picture;

import io.classlens.network.Picture;
import java.util.random.RandomGenerator;

/**
 * Changes a picture a little, so that what is learned from it again and again is never quite the
 * same: mirrored half of the time, a crop of 85 to 100 percent of its side, 80 to 120 percent of
 * its brightness.
 */
public final class Augmentation {

    private static final double SMALLEST_CROP = 0.85;
    private static final double MOST_BRIGHTER = 0.2;
    private static final int CHANNELS = 3;

    private Augmentation() {}

    /**
     * @param square as wide as high
     * @return a picture of the same size
     */
    public static Picture of(Picture square, RandomGenerator random) {
        boolean mirrored = random.nextBoolean();
        double share = random.nextDouble(SMALLEST_CROP, 1);
        double brightness = random.nextDouble(1 - MOST_BRIGHTER, 1 + MOST_BRIGHTER);
        int side = square.width();
        double room = side * (1 - share);
        double left = random.nextDouble() * room;
        double top = random.nextDouble() * room;
        byte[] changed = new byte[square.rgb().length];
        for (int y = 0; y < side; y++) {
            double fromY = top + (y + 0.5) * share - 0.5;
            for (int x = 0; x < side; x++) {
                int seenX = mirrored ? side - 1 - x : x;
                double fromX = left + (seenX + 0.5) * share - 0.5;
                int at = CHANNELS * (y * side + x);
                for (int c = 0; c < CHANNELS; c++) {
                    double value = brightness * bilinear(square, fromX, fromY, c);
                    changed[at + c] = (byte) Math.clamp(Math.round(value), 0, 255);
                }
            }
        }
        return new Picture(side, side, changed);
    }

    private static double bilinear(Picture picture, double x, double y, int channel) {
        int last = picture.width() - 1;
        int x0 = Math.clamp((int) Math.floor(x), 0, last);
        int y0 = Math.clamp((int) Math.floor(y), 0, last);
        int x1 = Math.min(last, x0 + 1);
        int y1 = Math.min(last, y0 + 1);
        double right = Math.clamp(x - x0, 0.0, 1.0);
        double down = Math.clamp(y - y0, 0.0, 1.0);
        double above =
                (1 - right) * value(picture, x0, y0, channel)
                        + right * value(picture, x1, y0, channel);
        double below =
                (1 - right) * value(picture, x0, y1, channel)
                        + right * value(picture, x1, y1, channel);
        return (1 - down) * above + down * below;
    }

    private static int value(Picture picture, int x, int y, int channel) {
        return picture.rgb()[CHANNELS * (y * picture.width() + x) + channel] & 0xFF;
    }
}
