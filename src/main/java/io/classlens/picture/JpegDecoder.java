package io.classlens.picture;

import io.classlens.network.Picture;
import io.classlens.network.Sessions;
import io.classlens.network.TensorFlowRuntime;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.image.DecodeJpeg;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/**
 * Decodes JPEG pictures with TensorFlow: the slow exact DCT and smooth upscaling of colours, so
 * that the same file gives the same pixels on every machine. May be used from many threads at once.
 * Turning by EXIF is not done here. Whoever calls has looked at the header and knows how many
 * pixels come.
 */
public final class JpegDecoder implements AutoCloseable {

    static final String EXACT_DCT = "INTEGER_ACCURATE";

    private final Graph graph;
    private final Session session;
    private final Placeholder<TString> bytes;
    private final Operand<TUint8> pixels;

    public JpegDecoder() {
        TensorFlowRuntime.start();
        graph = new Graph(); // not before the runtime is started
        Ops tf = Ops.create(graph);
        bytes = tf.placeholder(TString.class);
        pixels =
                DecodeJpeg.create(
                        tf.scope(),
                        bytes,
                        DecodeJpeg.channels(3L),
                        DecodeJpeg.fancyUpscaling(true),
                        DecodeJpeg.dctMethod(EXACT_DCT));
        session = Sessions.narrow(graph);
    }

    /**
     * @throws UnreadablePictureException if the bytes are no whole JPEG
     */
    public Picture decode(byte[] jpeg) throws UnreadablePictureException {
        // TensorFlow's operation would decode other formats, too.
        JpegHeader.of(jpeg);
        try (TString file = TString.tensorOfBytes(NdArrays.scalarOfObject(jpeg));
                Result result =
                        session.runner()
                                .setOptions(Sessions.ON_CALLERS_THREAD)
                                .feed(bytes, file)
                                .fetch(pixels)
                                .run()) {
            TUint8 decoded = (TUint8) result.get(0);
            byte[] rgb = new byte[Math.toIntExact(decoded.size())];
            decoded.asRawTensor().data().read(rgb);
            return new Picture(
                    Math.toIntExact(decoded.shape().get(1)),
                    Math.toIntExact(decoded.shape().get(0)),
                    rgb);
        } catch (TFInvalidArgumentException e) {
            throw UnreadablePictureException.damaged(e);
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
