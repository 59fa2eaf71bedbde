package io.classlens.inference;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Turns a picture of any size into the square JPEG that a camera of the page would have sent of it:
 * upright as EXIF says, the largest centred square, scaled to {@link Frame#SIZE}.
 */
final class SquarePicture {

    /** The page's camera sends 0.85; a file that is scaled once may keep a little more. */
    private static final double JPEG_QUALITY = 0.97;

    private SquarePicture() {}

    /** Whether these bytes are a JPEG of the right size that needs no turning. */
    static boolean isReady(byte[] bytes) throws IOException {
        if (PictureFormat.of(bytes) != PictureFormat.JPEG) {
            return false;
        }
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = readerOf(in);
            try {
                return reader.getWidth(0) == Frame.SIZE
                        && reader.getHeight(0) == Frame.SIZE
                        && orientationOf(bytes) == Orientation.TOP_LEFT;
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * @param mostPixels width times height that are decoded at most
     * @throws TooManyPixelsException before anything is decoded
     * @throws IOException if the bytes are not a picture that we read
     */
    static byte[] jpegOf(byte[] bytes, long mostPixels) throws IOException {
        BufferedImage upright =
                ExifFilterUtils.getFilterForOrientation(orientationOf(bytes))
                        .apply(onWhite(decoded(bytes, mostPixels)));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(upright)
                .crop(Positions.CENTER)
                .size(Frame.SIZE, Frame.SIZE)
                .outputFormat("jpg")
                .outputQuality(JPEG_QUALITY)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    private static BufferedImage decoded(byte[] bytes, long mostPixels) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = readerOf(in);
            try {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > mostPixels) {
                    throw new TooManyPixelsException(width, height);
                }
                return reader.read(0, atMostEightTimesTooLarge(reader, width, height));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // What the JDK's readers throw on some broken files instead of an IOException.
                throw new IOException("broken picture", e);
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * Skips rows and columns of very large pictures only, and then keeps enough for the scaling to
     * be smooth.
     */
    private static ImageReadParam atMostEightTimesTooLarge(
            ImageReader reader, int width, int height) {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width, height) / (8 * Frame.SIZE));
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static ImageReader readerOf(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("not a picture in a format that we read");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    /** A JPEG has no transparency: what was see-through becomes white, as on paper. */
    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static Orientation orientationOf(byte[] bytes) throws IOException {
        try {
            var exif =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return tag == null || tag < 1 || tag > 8
                    ? Orientation.TOP_LEFT
                    : Orientation.typeOf(tag);
        } catch (ImageProcessingException e) {
            throw new IOException("not a picture in a format that we read", e);
        }
    }
}
