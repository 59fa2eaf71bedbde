package io.classlens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.network.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JpegDecoderTest {

    private static JpegDecoder decoder;

    @BeforeAll
    static void open() {
        decoder = new JpegDecoder();
    }

    @AfterAll
    static void close() {
        decoder.close();
    }

    @Nested
    class GivenAWholePicture {

        @Test
        void gives_its_size_and_its_colours_row_by_row() throws IOException {
            Picture picture = decoder.decode(written("jpg"));
            assertThat(picture.width()).isEqualTo(48);
            assertThat(picture.height()).isEqualTo(32);
            assertColour(picture, 4, 4, 200, 40, 60);
            assertColour(picture, 44, 4, 30, 180, 90);
            assertColour(picture, 4, 28, 200, 40, 60);
        }

        @Test
        void makes_grey_pictures_red_green_and_blue() throws IOException {
            Picture picture = decoder.decode(written("jpg", BufferedImage.TYPE_BYTE_GRAY));
            assertThat(picture.rgb()).hasSize(48 * 32 * 3);
            assertThat(picture.rgb()[0]).isEqualTo(picture.rgb()[2]);
        }

        @Test
        void serves_many_threads_at_once() throws Exception {
            byte[] jpeg = written("jpg");
            byte[] alone = decoder.decode(jpeg).rgb();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Picture>> calls =
                        IntStream.range(0, 32)
                                .mapToObj(_ -> threads.submit(() -> decoder.decode(jpeg)))
                                .toList();
                for (Future<Picture> call : calls) {
                    assertThat(call.get().rgb()).isEqualTo(alone);
                }
            }
        }
    }

    @Nested
    class GivenSomethingElse {

        @Test
        void refuses_nothing_and_text() {
            refused(new byte[0], "not a JPEG");
            refused("GIF89a or whatever".getBytes(), "not a JPEG");
        }

        @Test
        void refuses_another_format_that_tensorflow_could_read() throws IOException {
            refused(written("png"), "not a JPEG");
        }

        @Test
        void refuses_bytes_that_only_begin_like_a_jpeg() {
            refused(HexFormat.of().parseHex("ffd8ffe0"), "damaged");
        }

        @Test
        void refuses_a_picture_that_is_cut_off() throws IOException {
            byte[] jpeg = written("jpg");
            refused(Arrays.copyOf(jpeg, jpeg.length - 30), "damaged or cut off");
        }

        @Test
        void refuses_a_picture_without_pixels() throws IOException {
            byte[] empty = written("jpg");
            int frame = startOfFrame(empty);
            Arrays.fill(empty, frame + 5, frame + 9, (byte) 0);
            refused(empty, "damaged");
        }

        private static int startOfFrame(byte[] jpeg) {
            for (int i = 0; i < jpeg.length; i++) {
                if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                    return i;
                }
            }
            throw new AssertionError("no start of frame");
        }

        private void refused(byte[] bytes, String message) {
            assertThatThrownBy(() -> decoder.decode(bytes))
                    .isInstanceOf(UnreadablePictureException.class)
                    .hasMessageContaining(message);
        }
    }

    private static void assertColour(Picture picture, int x, int y, int... colour) {
        for (int i = 0; i < 3; i++) {
            int found = Byte.toUnsignedInt(picture.rgb()[3 * (y * picture.width() + x) + i]);
            assertThat(found).isCloseTo(colour[i], within(6));
        }
    }

    private static byte[] written(String format) throws IOException {
        return written(format, BufferedImage.TYPE_INT_RGB);
    }

    /** Red on the left, green on the right. */
    private static byte[] written(String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(48, 32, type);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                image.setRGB(x, y, x < 24 ? 0xC8283C : 0x1EB45A);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
