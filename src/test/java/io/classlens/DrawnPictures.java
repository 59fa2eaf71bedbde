package io.classlens;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Draws pictures of simple things, each at another place, size, angle and in another light, before
 * a background that says nothing about the thing. Same seed, same pictures.
 */
public final class DrawnPictures {

    /** What can be seen in a picture. Things are drawn within -1 to 1 in both directions. */
    public enum Thing {
        RED_BALL {
            @Override
            void draw(Graphics2D g) {
                g.setPaint(
                        new RadialGradientPaint(
                                -0.3f,
                                -0.3f,
                                1.3f,
                                new float[] {0, 1},
                                new Color[] {new Color(0xff6a5a), new Color(0x9c1010)}));
                g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
            }
        },

        BLUE_STRIPED_CUP {
            @Override
            void draw(Graphics2D g) {
                g.setColor(new Color(0x1d4fa8));
                g.setStroke(new BasicStroke(0.18f));
                g.draw(new Ellipse2D.Double(0.35, -0.45, 0.6, 0.8));
                Area cup = new Area(new RoundRectangle2D.Double(-0.75, -0.9, 1.4, 1.8, 0.3, 0.3));
                g.fill(cup);
                g.setColor(new Color(0xe8eefc));
                for (double y = -0.65; y < 0.9; y += 0.5) {
                    Area stripe = new Area(new Rectangle2D.Double(-1, y, 2, 0.22));
                    stripe.intersect(cup);
                    g.fill(stripe);
                }
            }
        },

        YELLOW_STAR {
            @Override
            void draw(Graphics2D g) {
                Path2D star = new Path2D.Double();
                for (int i = 0; i < 10; i++) {
                    double radius = i % 2 == 0 ? 1 : 0.42;
                    double angle = Math.PI * i / 5 - Math.PI / 2;
                    double x = radius * Math.cos(angle);
                    double y = radius * Math.sin(angle);
                    if (i == 0) {
                        star.moveTo(x, y);
                    } else {
                        star.lineTo(x, y);
                    }
                }
                star.closePath();
                g.setColor(new Color(0xf7cc1b));
                g.fill(star);
                g.setColor(new Color(0xb98a00));
                g.setStroke(new BasicStroke(0.06f));
                g.draw(star);
            }
        },

        /** Only a background. */
        NOTHING {
            @Override
            void draw(Graphics2D g) {}
        };

        abstract void draw(Graphics2D g);
    }

    private final Random random;

    public DrawnPictures(long seed) {
        this.random = new Random(seed);
    }

    /** The thing is whole and inside the centred square of the picture. */
    public BufferedImage next(Thing thing, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawBackground(g, width, height);

        int square = Math.min(width, height);
        double radius = square * between(0.18, 0.3);
        double reach = square / 2.0 - radius * Math.sqrt(2);
        Graphics2D local = (Graphics2D) g.create();
        local.translate(
                width / 2.0 + between(-reach, reach), height / 2.0 + between(-reach, reach));
        local.rotate(between(-0.5, 0.5));
        local.scale(radius, radius);
        thing.draw(local);
        local.dispose();

        dim(g, width, height);
        g.dispose();
        return picture;
    }

    /** The same as {@link #next}, as a baseline JPEG of quality 0.75. */
    public byte[] nextJpeg(Thing thing, int width, int height) {
        return jpeg(next(thing, width, height), 0.75f);
    }

    /**
     * @param quality 0 to 1
     */
    public static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private void drawBackground(Graphics2D g, int width, int height) {
        g.setPaint(
                new GradientPaint(
                        0, 0, muted(), width, (float) (height * between(0.2, 1)), muted()));
        g.fillRect(0, 0, width, height);
        for (int i = 0; i < 4; i++) {
            g.setColor(muted());
            g.fill(
                    new Rectangle2D.Double(
                            between(-0.2, 0.9) * width,
                            between(-0.2, 0.9) * height,
                            between(0.1, 0.4) * width,
                            between(0.1, 0.6) * height));
        }
    }

    private Color muted() {
        return Color.getHSBColor(
                random.nextFloat(), (float) between(0.05, 0.3), (float) between(0.35, 0.85));
    }

    /** From a darker lamp to a brighter one. */
    private void dim(Graphics2D g, int width, int height) {
        double light = between(-0.35, 0.2);
        int level = light < 0 ? 0 : 255;
        g.setColor(new Color(level, level, level, (int) (Math.abs(light) * 255)));
        g.fillRect(0, 0, width, height);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
