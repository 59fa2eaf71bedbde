package io.classlens.network;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.image.DecodeJpeg;
import org.tensorflow.op.image.ExtractJpegShape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/**
 * Decodes JPEG pictures with TensorFlow: the slow exact DCT and smooth upscaling of colours, so
 * that the same file gives the same pixels on every machine. May be used from many threads at once.
 * Turning by EXIF is not done here.
 */
public final class JpegDecoder implements AutoCloseable {

    /**
     * The largest camera pictures of phones have 12 megapixels or so, unless they are asked for
     * more.
     */
    private static final long DEFAULT_MAX_PIXELS = 16_000_000;

    private final long maxPixels;
    private final Graph graph;
    private final Session session;
    private final Placeholder<TString> bytes;
    private final Operand<TInt32> shape;
    private final Operand<TUint8> pixels;

    /** Takes pictures of up to 16 million pixels. */
    public JpegDecoder() {
        this(DEFAULT_MAX_PIXELS);
    }

    /**
     * @param maxPixels width times height of the largest picture that is decoded
     */
    JpegDecoder(long maxPixels) {
        TensorFlowRuntime.start();
        this.maxPixels = maxPixels;
        graph = new Graph(); // not before the runtime is started
        Ops tf = Ops.create(graph);
        bytes = tf.placeholder(TString.class);
        shape = ExtractJpegShape.create(tf.scope(), bytes);
        pixels =
                DecodeJpeg.create(
                        tf.scope(),
                        bytes,
                        DecodeJpeg.channels(3L),
                        DecodeJpeg.fancyUpscaling(true),
                        DecodeJpeg.dctMethod("INTEGER_ACCURATE"));
        session = new Session(graph);
    }

    /**
     * Looks at the header first, so that a picture with too many pixels is refused before any of
     * them is decoded.
     *
     * @throws UnreadablePictureException if the bytes are no whole JPEG, or have too many pixels
     */
    public Picture decode(byte[] jpeg) throws UnreadablePictureException {
        // TensorFlow's operation would decode a PNG too, past the check of its size.
        if (jpeg.length < 3 || (jpeg[0] & 0xFF) != 0xFF || (jpeg[1] & 0xFF) != 0xD8) {
            throw new UnreadablePictureException("not a JPEG picture");
        }
        try (TString file = TString.tensorOfBytes(NdArrays.scalarOfObject(jpeg))) {
            requireFewPixels(file);
            return decode(file);
        } catch (TFInvalidArgumentException e) {
            throw new UnreadablePictureException(
                    "the JPEG picture is damaged or cut off: " + firstLine(e), e);
        }
    }

    private void requireFewPixels(TString file) throws UnreadablePictureException {
        try (Result result = session.runner().feed(bytes, file).fetch(shape).run()) {
            TInt32 found = (TInt32) result.get(0);
            long height = found.getInt(0);
            long width = found.getInt(1);
            if (height * width > maxPixels) {
                throw new UnreadablePictureException(
                        "the picture has %dx%d pixels, more than the %d that are allowed"
                                .formatted(width, height, maxPixels));
            }
        }
    }

    private Picture decode(TString file) {
        try (Result result = session.runner().feed(bytes, file).fetch(pixels).run()) {
            TUint8 decoded = (TUint8) result.get(0);
            byte[] rgb = new byte[Math.toIntExact(decoded.size())];
            decoded.asRawTensor().data().read(rgb);
            return new Picture(
                    Math.toIntExact(decoded.shape().get(1)),
                    Math.toIntExact(decoded.shape().get(0)),
                    rgb);
        }
    }

    private static String firstLine(TFInvalidArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
