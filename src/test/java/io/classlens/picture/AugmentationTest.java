package io.classlens.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.network.Picture;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static final int SIDE = 32;

    private static Picture plain(int value) {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        Arrays.fill(rgb, (byte) value);
        return new Picture(SIDE, SIDE, rgb);
    }

    /** Brighter from left to right. */
    private static Picture ramp() {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (4 * (i / 3 % SIDE));
        }
        return new Picture(SIDE, SIDE, rgb);
    }

    private static int at(Picture picture, int x) {
        return picture.rgb()[3 * (SIDE / 2 * SIDE + x)] & 0xFF;
    }

    @Test
    void a_plain_picture_stays_plain_and_becomes_a_fifth_darker_or_brighter_at_most() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            byte[] rgb = Augmentation.of(plain(100), random).rgb();
            assertThat(rgb[0] & 0xFF).isBetween(80, 120);
            assertThat(rgb).containsOnly(rgb[0]);
        }
    }

    @Test
    void about_half_of_the_pictures_are_mirrored() {
        SplittableRandom random = new SplittableRandom(2);
        int mirrored = 0;
        for (int i = 0; i < 200; i++) {
            Picture changed = Augmentation.of(ramp(), random);
            mirrored += at(changed, 2) > at(changed, SIDE - 3) ? 1 : 0;
        }
        assertThat(mirrored).isBetween(70, 130);
    }

    @Test
    void a_crop_is_never_smaller_than_most_of_the_picture() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 50; i++) {
            Picture changed = Augmentation.of(ramp(), random);
            // 85 percent of the ramp, a fifth darker, less what rounding takes.
            assertThat(Math.abs(at(changed, 0) - at(changed, SIDE - 1)))
                    .isGreaterThan((int) (0.8 * 0.85 * 4 * (SIDE - 1)) - 6);
        }
    }

    @Test
    void the_same_seed_changes_a_picture_in_the_same_way() {
        byte[] first = Augmentation.of(ramp(), new SplittableRandom(4)).rgb();
        byte[] second = Augmentation.of(ramp(), new SplittableRandom(4)).rgb();
        assertThat(second).isEqualTo(first);
    }
}
