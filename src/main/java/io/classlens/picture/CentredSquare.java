package io.classlens.picture;

import io.classlens.network.Picture;
import io.classlens.network.Sessions;
import io.classlens.network.TensorFlowRuntime;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.image.DecodeAndCropJpeg;
import org.tensorflow.op.image.EncodeJpeg;
import org.tensorflow.op.image.ScaleAndTranslate;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/**
 * Makes a small square of a JPEG of any size, all in TensorFlow: decodes its middle, of large ones
 * at a half, a quarter or an eighth of their size, scales that smoothly and writes it as a JPEG.
 * May be used from many threads at once.
 */
public final class CentredSquare implements AutoCloseable {

    /** What libjpeg can divide a size by while it decodes. */
    private static final List<Integer> RATIOS = List.of(1, 2, 4, 8);

    /** A file that is scaled once may keep a little more than the 0.85 of the page's camera. */
    private static final long JPEG_QUALITY = 97;

    private final int side;
    private final Graph graph = graph();
    private final Session session;
    private final Placeholder<TString> bytes;
    private final Placeholder<TInt32> window;
    private final Placeholder<TUint8> square;
    private final Operand<TString> written;

    /** For each of the ratios. */
    private final List<Operand<TUint8>> squares = new ArrayList<>();

    /**
     * @param side of the squares that come out, in pixels
     */
    public CentredSquare(int side) {
        this.side = side;
        Ops tf = Ops.create(graph);
        bytes = tf.placeholder(TString.class);
        window = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(4)));
        for (int ratio : RATIOS) {
            squares.add(scaled(tf, decoded(tf, ratio)));
        }
        square = tf.placeholder(TUint8.class, Placeholder.shape(Shape.of(side, side, 3)));
        written =
                EncodeJpeg.create(
                                tf.scope(),
                                square,
                                EncodeJpeg.format("rgb"),
                                EncodeJpeg.quality(JPEG_QUALITY))
                        .contents();
        session = Sessions.narrow(graph);
    }

    private static Graph graph() {
        TensorFlowRuntime.start();
        return new Graph();
    }

    private Operand<TUint8> decoded(Ops tf, int ratio) {
        return DecodeAndCropJpeg.create(
                tf.scope(),
                bytes,
                window,
                DecodeAndCropJpeg.channels(3L),
                DecodeAndCropJpeg.ratio((long) ratio),
                DecodeAndCropJpeg.fancyUpscaling(true),
                DecodeAndCropJpeg.dctMethod(JpegDecoder.EXACT_DCT));
    }

    /**
     * Cubic (Keys 1981), and where it shrinks over all pixels that fall into one, so that none is
     * skipped.
     */
    private Operand<TUint8> scaled(Ops tf, Operand<TUint8> picture) {
        Operand<TInt32> size = tf.constant(new int[] {side, side});
        Operand<TInt32> was =
                tf.slice(tf.shape(picture), tf.constant(new int[] {0}), tf.constant(new int[] {2}));
        Operand<TFloat32> scale =
                tf.math.div(
                        tf.dtypes.cast(size, TFloat32.class), tf.dtypes.cast(was, TFloat32.class));
        Operand<TFloat32> scaled =
                ScaleAndTranslate.create(
                        tf.scope(),
                        tf.expandDims(picture, tf.constant(0)),
                        size,
                        scale,
                        tf.constant(new float[] {0, 0}),
                        ScaleAndTranslate.kernelType("keyscubic"),
                        ScaleAndTranslate.antialias(true));
        Operand<TFloat32> bounded =
                tf.clipByValue(tf.math.rint(scaled), tf.constant(0f), tf.constant(255f));
        return tf.squeeze(tf.dtypes.cast(bounded, TUint8.class), Squeeze.axis(List.of(0L)));
    }

    /**
     * @param turn applied to the square
     * @return the picture's middle as a JPEG of this side
     * @throws UnreadablePictureException if the bytes are no whole JPEG
     */
    public byte[] of(byte[] jpeg, JpegHeader header, Orientation turn)
            throws UnreadablePictureException {
        try (TString file = TString.tensorOfBytes(NdArrays.scalarOfObject(jpeg))) {
            return jpeg(turn.applied(square(file, header)));
        } catch (TFInvalidArgumentException e) {
            throw UnreadablePictureException.damaged(e);
        }
    }

    private Picture square(TString file, JpegHeader header) {
        int smaller = Math.min(header.width(), header.height());
        int place = 0;
        while (place + 1 < RATIOS.size() && smaller / RATIOS.get(place + 1) >= 2 * side) {
            place++;
        }
        int ratio = RATIOS.get(place);
        int width = Math.ceilDiv(header.width(), ratio);
        int height = Math.ceilDiv(header.height(), ratio);
        int crop = Math.min(width, height);
        int[] middle = {(height - crop) / 2, (width - crop) / 2, crop, crop};
        try (TInt32 fed = TInt32.vectorOf(middle);
                Result result =
                        session.runner()
                                .setOptions(Sessions.ON_CALLERS_THREAD)
                                .feed(bytes, file)
                                .feed(window, fed)
                                .fetch(squares.get(place))
                                .run()) {
            byte[] rgb = new byte[3 * side * side];
            ((TUint8) result.get(0)).asRawTensor().data().read(rgb);
            return new Picture(side, side, rgb);
        }
    }

    /**
     * @param picture of this side
     * @return the same as a JPEG
     */
    public byte[] jpeg(Picture picture) {
        try (TUint8 pixels =
                        TUint8.tensorOf(
                                Shape.of(side, side, 3),
                                DataBuffers.of(picture.rgb(), true, false));
                Result result =
                        session.runner()
                                .setOptions(Sessions.ON_CALLERS_THREAD)
                                .feed(square, pixels)
                                .fetch(written)
                                .run()) {
            return ((TString) result.get(0)).asBytes().getObject();
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
