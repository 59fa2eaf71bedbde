package io.classlens.training;

import java.util.List;
import java.util.random.RandomGenerator;
import org.tensorflow.Graph;
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
 * The head as a TensorFlow graph that can take one step of Adam: dense relu, dense, softmax with
 * categorical cross-entropy.
 */
final class HeadGraph implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Session session;
    private final Placeholder<TFloat32> embeddings;
    private final Placeholder<TInt32> classes;
    private final Variable<TFloat32> hiddenKernel;
    private final Variable<TFloat32> hiddenBias;
    private final Variable<TFloat32> outputKernel;
    private final Variable<TFloat32> outputBias;
    private final Operand<TFloat32> loss;
    private final Operand<TFloat32> accuracy;
    private final Adam adam;
    private final int embeddingSize;
    private final float scale;

    /**
     * @param scale that embeddings are multiplied by before the first layer; the finished {@link
     *     #head()} has it in its weights
     * @param random draws the first weights
     */
    HeadGraph(
            int embeddingSize,
            float scale,
            int hiddenUnits,
            int classCount,
            double learningRate,
            RandomGenerator random) {
        this.embeddingSize = embeddingSize;
        this.scale = scale;
        Ops tf = Ops.create(graph);
        embeddings = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, embeddingSize)));
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
        adam =
                new Adam(
                        graph,
                        tf,
                        loss,
                        List.of(hiddenKernel, hiddenBias, outputKernel, outputBias),
                        learningRate);
        session = new Session(graph);
        adam.initialize(session);
        assign(tf, hiddenKernel, glorotUniform(embeddingSize, hiddenUnits, random));
        assign(tf, hiddenBias, new float[1][hiddenUnits]);
        assign(tf, outputKernel, glorotUniform(hiddenUnits, classCount, random));
        assign(tf, outputBias, new float[1][classCount]);
    }

    /**
     * @param loss mean over the batch before the step, in nats
     * @param accuracy of the batch before the step, 0 to 1
     */
    record StepResult(double loss, double accuracy) {}

    /** Takes one step on the examples of the set that {@code batch} names. */
    StepResult step(TrainingSet set, int[] batch) {
        try (TFloat32 embeddingBatch = embeddingsOf(set, batch);
                TInt32 classBatch = classesOf(set, batch)) {
            Session.Runner runner =
                    session.runner()
                            .feed(embeddings, embeddingBatch)
                            .feed(classes, classBatch)
                            .fetch(loss)
                            .fetch(accuracy);
            try (Adam.Step _ = adam.step(runner);
                    Result result = runner.run()) {
                return new StepResult(
                        ((TFloat32) result.get(0)).getFloat(),
                        ((TFloat32) result.get(1)).getFloat());
            }
        }
    }

    /** The weights as they are now. */
    Head head() {
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

    private TFloat32 embeddingsOf(TrainingSet set, int[] batch) {
        TFloat32 tensor = TFloat32.tensorOf(Shape.of(batch.length, embeddingSize));
        var values = tensor.asRawTensor().data().asFloats();
        for (int i = 0; i < batch.length; i++) {
            values.offset((long) i * embeddingSize)
                    .write(set.embeddings()[batch[i]], 0, embeddingSize);
        }
        return tensor;
    }

    private static TInt32 classesOf(TrainingSet set, int[] batch) {
        int[] classes = new int[batch.length];
        for (int i = 0; i < batch.length; i++) {
            classes[i] = set.classes()[batch[i]];
        }
        return TInt32.vectorOf(classes);
    }

    /** Sets a variable from rows that are joined to its shape. */
    private void assign(Ops tf, Variable<TFloat32> variable, float[][] rows) {
        Placeholder<TFloat32> value =
                tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
        try (TFloat32 tensor = TFloat32.tensorOf(variable.shape())) {
            var values = tensor.asRawTensor().data().asFloats();
            for (int r = 0; r < rows.length; r++) {
                values.offset((long) r * rows[r].length).write(rows[r]);
            }
            session.runner()
                    .feed(value, tensor)
                    .addTarget(tf.assign(variable, value))
                    .run()
                    .close();
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

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
