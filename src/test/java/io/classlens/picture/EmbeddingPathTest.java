package io.classlens.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.SharedData;
import io.classlens.inference.Embedder;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One way for every picture: what it looks like counts, not how it came. */
class EmbeddingPathTest {

    private static FrameReader reader;
    private static final Embedder embedder = DefaultBackbone.embedder();

    @BeforeAll
    static void open() {
        reader = new FrameReader();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static float[] embedding(FrameReading reading) {
        return embedder.embed(((FrameReading.Read) reading).frame());
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            lengthA += a[i] * a[i];
            lengthB += b[i] * b[i];
        }
        return dot / Math.sqrt(lengthA * lengthB);
    }

    private static byte[] resized(byte[] picture, int side, String format) throws IOException {
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(picture));
        BufferedImage smaller = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.drawImage(
                original.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        if (format.equals("jpg")) {
            return DrawnPictures.jpeg(smaller, 0.95f);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(smaller, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_same_jpeg_gives_the_same_embedding_as_camera_frame_and_as_file() {
        byte[] jpeg = new DrawnPictures(1).nextJpeg(Thing.YELLOW_STAR, 224, 224);

        assertThat(embedding(reader.frame(jpeg))).isEqualTo(embedding(reader.upload(jpeg)));
    }

    @ParameterizedTest
    @CsvSource({"1200,png", "800,jpg", "448,png", "448,jpg", "224,png"})
    void a_photograph_at_another_size_has_nearly_the_same_embedding(int side, String format)
            throws IOException {
        byte[] photograph =
                Files.readAllBytes(
                        SharedData.require(
                                "images/webcam-two-classes/class-1/0.png",
                                "photographs at other sizes"));
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(photograph));
        assertThat(original.getWidth()).isEqualTo(224);
        float[] expected = embedding(reader.upload(photograph));

        assertThat(cosine(embedding(reader.upload(resized(photograph, side, format))), expected))
                .isGreaterThan(0.99);
    }

    @ParameterizedTest
    @CsvSource({"RED_BALL,640,jpg", "BLUE_STRIPED_CUP,640,png", "YELLOW_STAR,448,jpg"})
    void a_drawn_picture_at_another_size_has_nearly_the_same_embedding(
            Thing thing, int side, String format) throws IOException {
        byte[] large = new DrawnPictures(2).nextJpeg(thing, 1200, 1200);

        assertThat(
                        cosine(
                                embedding(reader.upload(resized(large, side, format))),
                                embedding(reader.upload(large))))
                .isGreaterThan(0.99);
    }
}
