package io.classlens.training;

import java.util.List;
import java.util.random.RandomGenerator;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * The head's layers in a graph that learns: dense relu, dense, softmax with categorical
 * cross-entropy.
 */
final class HeadLayers {

    private final int embeddingSize;
    private final float scale;
    private final Placeholder<TInt32> classes;
    private final Variable<TFloat32> hiddenKernel;
    private final Variable<TFloat32> hiddenBias;
    private final Variable<TFloat32> outputKernel;
    private final Variable<TFloat32> outputBias;
    private final Operand<TFloat32> loss;
    private final Operand<TFloat32> accuracy;

    /**
     * @param embeddings {@code [n, embedding size]}
     * @param scale that embeddings are multiplied by before the first layer; the finished {@link
     *     #head} has it in its weights
     */
    HeadLayers(Ops tf, Operand<TFloat32> embeddings, float scale, int hiddenUnits, int classCount) {
        this.embeddingSize = Math.toIntExact(embeddings.shape().get(1));
        this.scale = scale;
        classes = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        hiddenKernel = tf.variable(Shape.of(embeddingSize, hiddenUnits), TFloat32.class);
        hiddenBias = tf.variable(Shape.of(hiddenUnits), TFloat32.class);
        outputKernel = tf.variable(Shape.of(hiddenUnits, classCount), TFloat32.class);
        outputBias = tf.variable(Shape.of(classCount), TFloat32.class);

        Operand<TFloat32> scaled = tf.math.mul(embeddings, tf.constant(scale));
        Operand<TFloat32> hidden =
                tf.nn.relu(tf.math.add(tf.linalg.matMul(scaled, hiddenKernel), hiddenBias));
        Operand<TFloat32> logits = tf.math.add(tf.linalg.matMul(hidden, outputKernel), outputBias);
        Operand<TFloat32> truth =
                tf.oneHot(classes, tf.constant(classCount), tf.constant(1f), tf.constant(0f));
        loss =
                tf.math.mean(
                        tf.nn.softmaxCrossEntropyWithLogits(logits, truth).loss(), tf.constant(0));
        Operand<TInt64> predicted = tf.math.argMax(logits, tf.constant(1));
        accuracy =
                tf.math.mean(
                        tf.dtypes.cast(
                                tf.math.equal(predicted, tf.dtypes.cast(classes, TInt64.class)),
                                TFloat32.class),
                        tf.constant(0));
    }

    List<Variable<TFloat32>> variables() {
        return List.of(hiddenKernel, hiddenBias, outputKernel, outputBias);
    }

    Operand<TFloat32> loss() {
        return loss;
    }

    /** The runner, which feeds what the embeddings need, measures loss and accuracy with it. */
    Session.Runner fetchMeasures(Session.Runner runner, TInt32 classBatch) {
        return runner.feed(classes, classBatch).fetch(loss).fetch(accuracy);
    }

    /** What a run with {@link #fetchMeasures} and nothing fetched before it gave. */
    static Learner.StepResult measures(Result result) {
        return new Learner.StepResult(
                ((TFloat32) result.get(0)).getFloat(), ((TFloat32) result.get(1)).getFloat());
    }

    /** First weights as Keras draws them: Glorot's for the kernels, 0 for the biases. */
    void initialize(Ops tf, Session session, RandomGenerator random) {
        int hiddenUnits = Math.toIntExact(hiddenBias.shape().get(0));
        int classCount = Math.toIntExact(outputBias.shape().get(0));
        Assignment.of(tf, session, hiddenKernel, glorotUniform(embeddingSize, hiddenUnits, random));
        Assignment.of(tf, session, hiddenBias, new float[1][hiddenUnits]);
        Assignment.of(tf, session, outputKernel, glorotUniform(hiddenUnits, classCount, random));
        Assignment.of(tf, session, outputBias, new float[1][classCount]);
    }

    /** Goes on from a head that was trained before. */
    void initialize(Ops tf, Session session, Head head) {
        Assignment.of(tf, session, hiddenKernel, transposed(head.hiddenKernel(), 1 / scale));
        Assignment.of(tf, session, hiddenBias, new float[][] {head.hiddenBias()});
        Assignment.of(tf, session, outputKernel, transposed(head.outputKernel(), 1));
        Assignment.of(tf, session, outputBias, new float[][] {head.outputBias()});
    }

    /** The weights as they are now. */
    Head head(Session session) {
        try (Result result =
                session.runner()
                        .fetch(hiddenKernel)
                        .fetch(hiddenBias)
                        .fetch(outputKernel)
                        .fetch(outputBias)
                        .run()) {
            return new Head(
                    transposed(StdArrays.array2dCopyOf((TFloat32) result.get(0)), scale),
                    StdArrays.array1dCopyOf((TFloat32) result.get(1)),
                    transposed(StdArrays.array2dCopyOf((TFloat32) result.get(2)), 1),
                    StdArrays.array1dCopyOf((TFloat32) result.get(3)));
        }
    }

    /**
     * Glorot and Bengio (2010), equation 16: uniform within {@code sqrt(6 / (in + out))}, Keras's
     * default for dense layers.
     */
    private static float[][] glorotUniform(int in, int out, RandomGenerator random) {
        float limit = (float) Math.sqrt(6.0 / (in + out));
        float[][] kernel = new float[in][out];
        for (float[] row : kernel) {
            for (int c = 0; c < out; c++) {
                row[c] = random.nextFloat(-limit, limit);
            }
        }
        return kernel;
    }

    private static float[][] transposed(float[][] matrix, float factor) {
        float[][] transposed = new float[matrix[0].length][matrix.length];
        for (int r = 0; r < matrix.length; r++) {
            for (int c = 0; c < matrix[r].length; c++) {
                transposed[c][r] = factor * matrix[r][c];
            }
        }
        return transposed;
    }
}
