package io.classlens.picture;

import io.classlens.network.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Reads PNG and WebP files, which no camera of the page sends, with Java's own readers: TensorFlow
 * has none for WebP, and its PNG reader takes no part of a picture.
 */
final class PictureFile {

    private PictureFile() {}

    /**
     * @param mostPixels width times height that are decoded at most
     * @return upright as the file says, the largest centred square, scaled to {@link Frame#SIZE}
     * @throws TooManyPixelsException before anything is decoded
     * @throws IOException if the bytes are not a picture that we read
     */
    static Picture read(byte[] bytes, long mostPixels) throws IOException {
        BufferedImage square =
                Thumbnails.of(onWhite(decoded(bytes, mostPixels)))
                        .forceSize(Frame.SIZE, Frame.SIZE)
                        .asBufferedImage();
        return Exif.turn(bytes).applied(picture(square));
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

    /** What was see-through becomes white, as on paper. */
    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static Picture picture(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, Frame.SIZE, Frame.SIZE, null, 0, Frame.SIZE);
        byte[] rgb = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return new Picture(Frame.SIZE, Frame.SIZE, rgb);
    }
}
