package io.classlens.picture;

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

    /** Four times what a frame has: what is larger carries something else than its picture. */
    private static final int MOST_READY_BYTES = 64 * 1024;

    private final JpegDecoder decoder = new JpegDecoder();
    private final CentredSquare square = new CentredSquare(Frame.SIZE);

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
                    PictureFormat.of(bytes) == PictureFormat.JPEG
                            ? ready(bytes, mostPixels)
                            : square.jpeg(PictureFile.read(bytes, mostPixels));
            return new FrameReading.Read(new Frame(jpeg, decoder.decode(jpeg)));
        } catch (TooManyPixelsException e) {
            return new FrameReading.Refused(Refusal.TOO_MANY_PIXELS);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The last two are what the JDK's readers throw on some broken files.
            return new FrameReading.Refused(Refusal.UNREADABLE);
        }
    }

    /** Itself if it is a frame already. */
    private byte[] ready(byte[] jpeg, long mostPixels) throws IOException {
        JpegHeader header = JpegHeader.of(jpeg);
        if (header.pixels() > mostPixels) {
            throw new TooManyPixelsException(header.width(), header.height());
        }
        Orientation turn = header.hasExif() ? Exif.turn(jpeg) : Orientation.NONE;
        return header.width() == Frame.SIZE
                        && header.height() == Frame.SIZE
                        && turn.equals(Orientation.NONE)
                        && jpeg.length <= MOST_READY_BYTES
                ? jpeg
                : square.of(jpeg, header, turn);
    }

    @Override
    public void close() {
        square.close();
        decoder.close();
    }
}
