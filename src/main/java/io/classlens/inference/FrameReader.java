package io.classlens.inference;

import io.classlens.network.JpegDecoder;
import io.classlens.network.Picture;
import java.io.IOException;

/**
 * The border for pictures: what comes out is a {@link Frame}, always through the same steps. A JPEG
 * of the right size is taken as it is, so that the same file gives the same embedding whichever way
 * it came; everything else is turned upright, cropped and scaled to one first.
 */
public final class FrameReader implements AutoCloseable {

    /** More than any 224x224 JPEG needs: the page sends about 15 KiB. */
    public static final int MOST_FRAME_BYTES = 512 * 1024;

    /** A photograph from a good phone, with room to spare. */
    public static final int MOST_UPLOAD_BYTES = 20 * 1024 * 1024;

    /** Twice what a full HD camera takes. */
    private static final long MOST_FRAME_PIXELS = 4_000_000;

    /** More than the camera of a good phone takes. */
    private static final long MOST_UPLOAD_PIXELS = 40_000_000;

    private final JpegDecoder decoder = new JpegDecoder();

    /** A camera's frame: a JPEG of at most {@value #MOST_FRAME_BYTES} bytes. */
    public FrameReading frame(byte[] bytes) {
        if (bytes.length > MOST_FRAME_BYTES) {
            return new FrameReading.Refused(Refusal.TOO_LARGE);
        }
        return PictureFormat.of(bytes) == PictureFormat.JPEG
                ? read(bytes, MOST_FRAME_PIXELS)
                : new FrameReading.Refused(Refusal.UNREADABLE);
    }

    /** A file: JPEG, PNG or WebP of at most {@value #MOST_UPLOAD_BYTES} bytes. */
    public FrameReading upload(byte[] bytes) {
        if (bytes.length > MOST_UPLOAD_BYTES) {
            return new FrameReading.Refused(Refusal.TOO_LARGE);
        }
        return PictureFormat.of(bytes) == PictureFormat.UNKNOWN
                ? new FrameReading.Refused(Refusal.UNREADABLE)
                : read(bytes, MOST_UPLOAD_PIXELS);
    }

    private FrameReading read(byte[] bytes, long mostPixels) {
        try {
            byte[] jpeg =
                    SquarePicture.isReady(bytes) ? bytes : SquarePicture.jpegOf(bytes, mostPixels);
            Picture picture = decoder.decode(jpeg);
            return new FrameReading.Read(new Frame(jpeg, picture));
        } catch (TooManyPixelsException e) {
            return new FrameReading.Refused(Refusal.TOO_MANY_PIXELS);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The last two are what the JDK's readers throw on some broken files.
            return new FrameReading.Refused(Refusal.UNREADABLE);
        }
    }

    @Override
    public void close() {
        decoder.close();
    }
}
