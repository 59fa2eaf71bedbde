package io.classlens.tools.bench.traffic;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * What a page's camera sends: JPEGs of 224 x 224 pixels, about 12 KiB each. Same seed, same
 * pictures.
 */
public final class CameraPictures {

    private static final int SIZE = 224;

    /** As frontend/camera/frame-grabber.ts. */
    private static final float QUALITY = 0.85f;

    /** Standard deviation, in steps of 0 to 255: of a camera in a classroom. */
    private static final double NOISE = 5;

    private final Random random;

    public CameraPictures(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @return at least one
     * @throws IOException if a folder has no picture
     */
    public static List<byte[]> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> pictures = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().toLowerCase().matches(".*\\.jpe?g"))
                            .sorted()
                            .toList()) {
                pictures.add(Files.readAllBytes(file));
            }
            if (pictures.isEmpty()) {
                throw new IOException(folder + " holds no JPEG");
            }
            return pictures;
        }
    }

    /**
     * @param kind things of one kind have one shape and color, 0 to 9
     */
    public List<byte[]> draw(int kind, int count) {
        return Stream.generate(() -> jpeg(picture(kind))).limit(count).toList();
    }

    private BufferedImage picture(int kind) {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, muted(), SIZE, random.nextInt(SIZE), muted()));
        g.fillRect(0, 0, SIZE, SIZE);
        for (int i = 0; i < 8; i++) {
            g.setColor(muted());
            g.fillRect(within(-40, 200), within(-40, 200), within(10, 90), within(10, 120));
        }
        int radius = within(35, 60);
        g.translate(within(radius, SIZE - radius), within(radius, SIZE - radius));
        g.rotate((random.nextDouble() - 0.5) / 2);
        g.setColor(Color.getHSBColor(kind / 10f, 0.85f, 0.5f + random.nextFloat() / 2));
        double narrow = kind % 3 == 0 ? radius : radius * 0.6;
        g.fill(
                kind % 2 == 0
                        ? new Ellipse2D.Double(-radius, -narrow, 2 * radius, 2 * narrow)
                        : new RoundRectangle2D.Double(
                                -radius, -narrow, 2 * radius, 2 * narrow, 16, 16));
        g.setColor(Color.WHITE);
        for (int stripe = 0; stripe < kind / 2; stripe++) {
            g.fillRect(-radius + 12 * stripe, -4, 5, 8);
        }
        g.dispose();
        addNoise(picture);
        return picture;
    }

    private void addNoise(BufferedImage picture) {
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int noise = (int) Math.round(random.nextGaussian() * NOISE);
                Color color = new Color(picture.getRGB(x, y));
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        lit(color.getRed(), noise),
                                        lit(color.getGreen(), noise),
                                        lit(color.getBlue(), noise))
                                .getRGB());
            }
        }
    }

    private static int lit(int level, int noise) {
        return Math.clamp(level + noise, 0, 255);
    }

    private Color muted() {
        return Color.getHSBColor(
                random.nextFloat(), 0.05f + random.nextFloat() / 4, 0.35f + random.nextFloat() / 2);
    }

    private int within(int low, int high) {
        return random.nextInt(low, high);
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
