package io.classlens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegHeaderTest {

    private static final String EXIF = "ffe1000845786966" + "0000";

    private static byte[] written(boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(
                    progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** After the two bytes that every JPEG begins with. */
    private static byte[] with(String inserted, byte[] jpeg) {
        HexFormat hex = HexFormat.of();
        return hex.parseHex("ffd8" + inserted + hex.formatHex(jpeg, 2, jpeg.length));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tells_the_size_of_a_baseline_and_of_a_progressive_picture(boolean progressive)
            throws IOException {
        assertThat(JpegHeader.of(written(progressive))).isEqualTo(new JpegHeader(48, 32, false));
    }

    @Test
    void tells_whether_a_camera_left_notes() throws IOException {
        assertThat(JpegHeader.of(with(EXIF, written(false))).hasExif()).isTrue();
    }

    @Test
    void steps_over_bytes_that_only_fill() throws IOException {
        assertThat(JpegHeader.of(with("ffff", written(false))).width()).isEqualTo(48);
    }

    @Test
    void counts_the_pixels_of_the_largest_picture_that_can_be() throws IOException {
        byte[] bomb = with("ffc0000b08ffffffff01011100", written(false));

        assertThat(JpegHeader.of(bomb).pixels()).isEqualTo(65_535L * 65_535);
    }

    /** Decoders step over such a marker and find the large picture; its "length" hides that. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "d0", "d7", "d8", "d9"})
    void refuses_a_marker_that_has_no_length_before_the_size_is_told(String alone)
            throws IOException {
        String hidden = "ffc0000b08ffffffff01011100";
        byte[] bomb = with("ff" + alone + "000f" + hidden, written(false));

        assertThatThrownBy(() -> JpegHeader.of(bomb))
                .isInstanceOf(UnreadablePictureException.class);
    }

    @Test
    void refuses_a_length_that_does_not_even_count_itself() throws IOException {
        byte[] bad = with("ffe50001", written(false));

        assertThatThrownBy(() -> JpegHeader.of(bad)).isInstanceOf(UnreadablePictureException.class);
    }

    @Test
    void refuses_whatever_is_cut_off_before_the_size_is_told() throws IOException {
        byte[] jpeg = written(false);
        int told = 0;
        for (int length = 0; length < jpeg.length; length++) {
            byte[] cut = Arrays.copyOf(jpeg, length);
            try {
                assertThat(JpegHeader.of(cut)).isEqualTo(new JpegHeader(48, 32, false));
                told++;
            } catch (UnreadablePictureException e) {
                assertThat(told).as("at %d bytes", length).isZero();
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void refuses_a_picture_without_a_row_and_one_that_begins_with_its_pixels() throws IOException {
        byte[] jpeg = written(false);

        assertThatThrownBy(() -> JpegHeader.of(with("ffc0000b080000002001011100", jpeg)))
                .isInstanceOf(UnreadablePictureException.class);
        assertThatThrownBy(() -> JpegHeader.of(with("ffda00080101000000", jpeg)))
                .isInstanceOf(UnreadablePictureException.class);
    }
}
