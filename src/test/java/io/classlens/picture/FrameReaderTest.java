package io.classlens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.classlens.network.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final FrameReader READER = new FrameReader();

    private static final Color RED = new Color(200, 30, 30);
    private static final Color BLUE = new Color(30, 30, 200);
    private static final Color GREEN = new Color(30, 160, 30);
    private static final Color YELLOW = new Color(220, 200, 30);

    /** 60x40, left half red, right half blue, lossy. */
    private static final String WEBP =
            "UklGRn4AAABXRUJQVlA4IHIAAAAwBgCdASo8ACgAPm00lUekIyIhKrQIAIANiWMA0MkANABQAPsArgD+AZQB+gABKDgl"
                    + "xw7UnFqlJxQAAP7wOEPKzW4Wlh/2ln/1LP/qWf4zGUw7bYKjhKvpi4ukkLlVmLT8zyfhDDINng2Ehh0Amh0g"
                    + "AAA=";

    /** The same, lossless. */
    private static final String LOSSLESS_WEBP =
            "UklGRiwAAABXRUJQVlA4TCAAAAAvO8AJAA8wHvdQvRXy/EcLCLONanb+VFO4Z0T/oxr8Bg==";

    @AfterAll
    static void close() {
        READER.close();
    }

    private static Frame read(FrameReading reading) {
        assertThat(reading).isInstanceOf(FrameReading.Read.class);
        return ((FrameReading.Read) reading).frame();
    }

    private static FrameReading refused(Refusal refusal) {
        return new FrameReading.Refused(refusal);
    }

    /** Four quarters: red, blue above green, yellow. */
    private static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colors = {RED, BLUE, GREEN, YELLOW};
        for (int q = 0; q < 4; q++) {
            graphics.setColor(colors[q]);
            graphics.fillRect(q % 2 * width / 2, q / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertColor(Picture picture, int x, int y, Color expected) {
        int at = 3 * (y * picture.width() + x);
        int[] rgb = {
            picture.rgb()[at] & 0xFF, picture.rgb()[at + 1] & 0xFF, picture.rgb()[at + 2] & 0xFF
        };
        int[] wanted = {expected.getRed(), expected.getGreen(), expected.getBlue()};
        for (int c = 0; c < 3; c++) {
            assertThat(rgb[c]).as("channel %d at %d,%d", c, x, y).isCloseTo(wanted[c], within(24));
        }
    }

    private static void assertQuarters(Frame frame, Color... colors) {
        for (int q = 0; q < 4; q++) {
            assertColor(frame.picture(), 56 + q % 2 * 112, 56 + q / 2 * 112, colors[q]);
        }
    }

    @Nested
    class GivenAJpegOfTheRightSize {

        private final byte[] jpeg = encoded(quarters(224, 224), "jpg");

        @Test
        void takes_its_bytes_as_they_are_from_the_camera_and_from_a_file() {
            assertThat(read(READER.frame(jpeg)).jpeg()).isSameAs(jpeg);
            assertThat(read(READER.upload(jpeg)).jpeg()).isSameAs(jpeg);
        }

        @Test
        void refuses_it_cut_in_the_middle_of_its_header() {
            assertThat(READER.frame(Arrays.copyOf(jpeg, 100)))
                    .isEqualTo(refused(Refusal.UNREADABLE));
        }
    }

    @ParameterizedTest
    @CsvSource({"640,480,jpg", "480,640,png", "100,100,jpg", "3000,2000,jpg", "225,224,png"})
    void a_file_of_any_size_becomes_a_frame_of_its_centre(int width, int height, String format) {
        Frame frame = read(READER.upload(encoded(quarters(width, height), format)));

        assertQuarters(frame, RED, BLUE, GREEN, YELLOW);
    }

    @ParameterizedTest
    @CsvSource({"40000,1", "1,40000", "20000,3"})
    void a_picture_like_a_thread_costs_no_more_than_its_middle(int width, int height) {
        BufferedImage thread = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        byte[] jpeg = encoded(thread, "jpg");

        assertThat(read(READER.upload(encoded(thread, "png"))).picture().width()).isEqualTo(224);
        assertThat(read(READER.upload(jpeg)).picture().width()).isEqualTo(224);
        assertThat(read(READER.frame(jpeg)).picture().width()).isEqualTo(224);
    }

    @Test
    void a_format_that_is_not_promised_is_refused() {
        assertThat(READER.upload(encoded(quarters(50, 50), "gif")))
                .isEqualTo(refused(Refusal.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {WEBP, LOSSLESS_WEBP})
    void reads_webp(String base64) {
        Frame frame = read(READER.upload(Base64.getDecoder().decode(base64)));

        assertQuarters(frame, RED, BLUE, RED, BLUE);
    }

    @Test
    void what_is_see_through_becomes_white() {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);

        assertQuarters(
                read(READER.upload(encoded(image, "png"))),
                Color.WHITE,
                Color.WHITE,
                Color.WHITE,
                Color.WHITE);
    }

    @Nested
    class GivenAnExifOrientation {

        private static byte[] oriented(int orientation, int size) {
            byte[] jpeg = encoded(quarters(size, size), "jpg");
            byte[] exif =
                    ByteBuffer.allocate(36)
                            .putShort((short) 0xFFE1)
                            .putShort((short) 34)
                            .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                            .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                            .putInt(8)
                            .putShort((short) 1)
                            .putShort((short) 0x0112)
                            .putShort((short) 3)
                            .putInt(1)
                            .putShort((short) orientation)
                            .putShort((short) 0)
                            .putInt(0)
                            .array();
            return ByteBuffer.allocate(jpeg.length + exif.length)
                    .put(jpeg, 0, 2)
                    .put(exif)
                    .put(jpeg, 2, jpeg.length - 2)
                    .array();
        }

        @Test
        void an_upright_picture_stays_as_it_is() {
            assertQuarters(read(READER.upload(oriented(1, 300))), RED, BLUE, GREEN, YELLOW);
        }

        @Test
        void a_picture_that_lies_on_its_side_is_turned_upright() {
            assertQuarters(read(READER.upload(oriented(6, 300))), GREEN, RED, YELLOW, BLUE);
            assertQuarters(read(READER.upload(oriented(8, 300))), BLUE, YELLOW, RED, GREEN);
        }

        @Test
        void a_picture_on_its_head_is_turned_even_at_the_right_size() {
            assertQuarters(read(READER.upload(oriented(3, 224))), YELLOW, GREEN, BLUE, RED);
        }

        @Test
        void a_mirrored_picture_is_mirrored_back() {
            assertQuarters(read(READER.upload(oriented(2, 300))), BLUE, RED, YELLOW, GREEN);
        }
    }

    @Nested
    class GivenBytesThatAreNoPicture {

        @Test
        void refuses_text() {
            byte[] text = "<html>hello</html>".getBytes(StandardCharsets.UTF_8);

            assertThat(READER.frame(text)).isEqualTo(refused(Refusal.UNREADABLE));
            assertThat(READER.upload(text)).isEqualTo(refused(Refusal.UNREADABLE));
        }

        @Test
        void refuses_nothing_at_all() {
            assertThat(READER.frame(new byte[0])).isEqualTo(refused(Refusal.UNREADABLE));
            assertThat(READER.upload(new byte[0])).isEqualTo(refused(Refusal.UNREADABLE));
        }

        @Test
        void refuses_a_png_as_a_camera_frame() {
            assertThat(READER.frame(encoded(quarters(224, 224), "png")))
                    .isEqualTo(refused(Refusal.UNREADABLE));
        }

        @Test
        void refuses_a_jpeg_whose_inside_is_garbage() {
            byte[] jpeg = encoded(quarters(300, 300), "jpg");
            Arrays.fill(jpeg, 20, jpeg.length, (byte) 0x55);

            assertThat(READER.upload(jpeg)).isEqualTo(refused(Refusal.UNREADABLE));
        }
    }

    @Nested
    class GivenTooMuch {

        @Test
        void refuses_a_frame_of_more_bytes_than_any_frame_needs() {
            assertThat(READER.frame(new byte[FrameReader.MOST_FRAME_BYTES + 1]))
                    .isEqualTo(refused(Refusal.TOO_LARGE));
        }

        @Test
        void refuses_a_file_of_more_bytes_than_a_photograph_has() {
            assertThat(READER.upload(new byte[FrameReader.MOST_UPLOAD_BYTES + 1]))
                    .isEqualTo(refused(Refusal.TOO_LARGE));
        }

        @Test
        void refuses_a_jpeg_that_announces_absurd_dimensions_before_decoding_it() {
            byte[] jpeg = encoded(quarters(64, 64), "jpg");
            int frameHeader = startOfFrame(jpeg);
            ByteBuffer.wrap(jpeg)
                    .putShort(frameHeader + 5, (short) 60_000)
                    .putShort(frameHeader + 7, (short) 60_000);

            assertThat(READER.frame(jpeg)).isEqualTo(refused(Refusal.TOO_MANY_PIXELS));
            assertThat(READER.upload(jpeg)).isEqualTo(refused(Refusal.TOO_MANY_PIXELS));
        }

        @Test
        void refuses_a_png_that_announces_absurd_dimensions_before_decoding_it() {
            byte[] png = encoded(quarters(64, 64), "png");
            ByteBuffer header = ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
            CRC32 checksum = new CRC32();
            checksum.update(png, 12, 17);
            header.putInt(29, (int) checksum.getValue());

            assertThat(READER.upload(png)).isEqualTo(refused(Refusal.TOO_MANY_PIXELS));
        }

        private static int startOfFrame(byte[] jpeg) {
            for (int i = 0; i < jpeg.length - 1; i++) {
                if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                    return i;
                }
            }
            throw new AssertionError("a baseline JPEG has a start of frame");
        }
    }
}
