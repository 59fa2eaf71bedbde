package io.classlens.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.network.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

    /**
     * Four pixels, 1 2 above 3 4, and what each orientation of Exif makes of them: the tag says
     * where the first row and the first column of the file are to be seen.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 1234", "2, 2143", "3, 4321", "4, 3412", "5, 1324", "6, 3142", "7, 4231", "8, 2413",
        "0, 1234", "9, 1234"
    })
    void brings_a_picture_upright(int orientation, String expected) {
        Picture lying = new Picture(2, 2, new byte[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});

        byte[] upright = Orientation.ofOrientation(orientation).applied(lying).rgb();

        assertThat("" + upright[0] + upright[3] + upright[6] + upright[9]).isEqualTo(expected);
    }
}
