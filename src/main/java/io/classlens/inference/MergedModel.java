package io.classlens.inference;

import io.classlens.network.Picture;
import io.classlens.network.PictureBatch;
import io.classlens.network.PictureGraph;
import io.classlens.network.Sessions;
import io.classlens.training.Head;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * Backbone and head as one graph: a prediction is one run. The form for evaluation and export; for
 * a whole class the server runs the shared trunk once and each person's part behind it.
 */
public final class MergedModel implements AutoCloseable {

    private final PictureGraph graph;
    private final Session session;
    private final Operand<TFloat32> probabilities;

    /**
     * @param backbone closed together with this
     */
    MergedModel(PictureGraph backbone, Head head) {
        this.graph = backbone;
        Ops tf = Ops.create(backbone.graph());
        Operand<TFloat32> hidden =
                tf.nn.relu(dense(tf, backbone.embedding(), head.hiddenKernel(), head.hiddenBias()));
        probabilities = tf.nn.softmax(dense(tf, hidden, head.outputKernel(), head.outputBias()));
        session = Sessions.wide(backbone.graph());
    }

    /**
     * @param kernel a row a unit, as in {@link Head}
     */
    private static Operand<TFloat32> dense(
            Ops tf, Operand<TFloat32> inputs, float[][] kernel, float[] bias) {
        return tf.math.add(
                tf.linalg.matMul(inputs, tf.constant(kernel), MatMul.transposeB(true)),
                tf.constant(bias));
    }

    /**
     * @param squares at least one; as for {@link io.classlens.network.Trunk#embed}
     * @return a row for each picture: a probability for each class
     */
    public float[][] probabilities(List<Picture> squares) {
        try (TUint8 pixels = PictureBatch.tensor(squares);
                Result result =
                        session.runner().feed(graph.pixels(), pixels).fetch(probabilities).run()) {
            return StdArrays.array2dCopyOf((TFloat32) result.get(0));
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
