package io.classlens.inference;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
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
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Turns a picture of any size into the square JPEG that a camera of the page would have sent of it:
 * upright as EXIF says, the largest centred square, scaled to {@link Frame#SIZE}.
 */
final class SquarePicture {

    /** The page's camera sends 0.85; a file that is scaled once may keep a little more. */
    private static final double JPEG_QUALITY = 0.97;

    /** Four times what a frame has: what is larger carries something else than its picture. */
    private static final int MOST_READY_BYTES = 64 * 1024;

    private SquarePicture() {}

    /** Whether these bytes are a JPEG of the right size that needs no turning. */
    static boolean isReady(byte[] bytes) throws IOException {
        if (bytes.length > MOST_READY_BYTES || PictureFormat.of(bytes) != PictureFormat.JPEG) {
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
                .forceSize(Frame.SIZE, Frame.SIZE)
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
                return reader.read(0, centredSquare(reader, width, height));
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * Only what the frame will show is decoded: a picture of 40,000 x 1 costs a pixel. Of very
     * large squares rows and columns are skipped, and enough kept for the scaling to be smooth.
     */
    private static ImageReadParam centredSquare(ImageReader reader, int width, int height) {
        int side = Math.min(width, height);
        int step = Math.max(1, side / (8 * Frame.SIZE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
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
