package io.classlens.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.network.TensorFlowRuntime;
import io.classlens.network.WrittenModel;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.ModelFile;
import io.classlens.network.tfjs.TfjsModel;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** What a small model computes, for tests. */
record Computed(long[] shape, float[] values) {

    /**
     * @param batch shape of the input; the batch is left open in the graph
     */
    static Computed by(WrittenModel written, String output, long[] batch, float... input)
            throws ModelFormatException {
        TensorFlowRuntime.start();
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = input(tf, batch);
            // A copy, as TensorFlow does not fetch what is fed where a layer does nothing.
            Operand<?> y = tf.identity(built(tf, x, written, output));
            try (Session session = new Session(graph);
                    TFloat32 fed = TFloat32.tensorOf(Shape.of(batch), DataBuffers.of(input));
                    Tensor result = session.runner().feed(x, fed).fetch(y).run().get(0)) {
                float[] values = new float[Math.toIntExact(result.shape().size())];
                result.asRawTensor().data().asFloats().read(values);
                return new Computed(result.shape().asArray(), values);
            }
        }
    }

    private static Placeholder<TFloat32> input(Ops tf, long[] batch) {
        long[] open = batch.clone();
        open[0] = -1;
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(open)));
    }

    private static Operand<?> built(
            Ops tf, Placeholder<TFloat32> x, WrittenModel written, String output)
            throws ModelFormatException {
        TfjsModel model = ModelFile.read(written.write());
        ModelGraph network = new ModelGraph(model, new ConstantWeights(model.weights()));
        return network.build(tf, Map.of(network.inputOf(output).name(), x), output);
    }

    /** The kinds of operations that the output {@code y} takes its input from. */
    static List<String> typesBefore(WrittenModel written, long[] batch)
            throws ModelFormatException {
        TensorFlowRuntime.start();
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            GraphOperation y = (GraphOperation) built(tf, input(tf, batch), written, "y").op();
            return y.inputs().stream().map(from -> from.op().type()).toList();
        }
    }

    /** Checks the output {@code y}, to the precision of floats. */
    static void assertGives(
            WrittenModel model, long[] batch, float[] input, long[] shape, float... expected)
            throws ModelFormatException {
        Computed found = by(model, "y", batch, input);
        assertThat(found.shape).containsExactly(shape);
        assertThat(found.values).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.values[i])
                    .isCloseTo(expected[i], within(1e-6f * Math.max(1, Math.abs(expected[i]))));
        }
    }

    /** Checks that the output {@code y} is refused with a message that holds these. */
    static void assertRefused(WrittenModel model, long[] batch, String... messages) {
        float[] input = new float[(int) Shape.of(batch).size()];
        assertThatThrownBy(() -> by(model, "y", batch, input))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContainingAll(messages);
    }
}
