package io.classlens.network.graph;

import static io.classlens.network.WrittenModel.integer;
import static io.classlens.network.WrittenModel.integers;
import static io.classlens.network.WrittenModel.real;
import static io.classlens.network.WrittenModel.shape;
import static io.classlens.network.WrittenModel.text;
import static io.classlens.network.WrittenModel.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.classlens.network.TensorFlowRuntime;
import io.classlens.network.WrittenModel;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.ModelFile;
import io.classlens.network.tfjs.TfjsModel;
import io.classlens.network.tfjs.Weight;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Differentiates a small model with all that MobileNet V3 has, from a freeze boundary on, with its
 * weights as inputs of the graph, and compares with central differences.
 */
class GradientTest {

    private static final long[] BOUNDARY = shape(2, 4, 4, 2);

    /** TensorFlow has no gradients for them when it does not train. */
    private static final Set<String> STATISTICS = Set.of("mean", "variance");

    private static final float STEP = 1e-3f;

    @TempDir Path folder;

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Map<String, Placeholder<TFloat32>> weights = new LinkedHashMap<>();
    private final Map<String, float[]> values = new LinkedHashMap<>();
    private final Random random = new Random(7);

    private Session session;
    private Operand<TFloat32> loss;

    @BeforeEach
    void buildFromTheBoundaryOn() throws ModelFormatException {
        TensorFlowRuntime.start();
        TfjsModel model = ModelFile.read(written().write());
        WeightSource constants = new ConstantWeights(model.weights());
        WeightSource learned =
                (ops, node, name) ->
                        !STATISTICS.contains(name)
                                        && model.weights().read(name)
                                                instanceof Weight.Floats weight
                                ? weights.computeIfAbsent(name, n -> fed(n, weight))
                                : constants.operand(ops, node, name);
        Placeholder<TFloat32> boundary = fed("boundary", random(BOUNDARY));
        weights.put("boundary", boundary);
        @SuppressWarnings("unchecked")
        Operand<TFloat32> output =
                (Operand<TFloat32>)
                        new ModelGraph(model, learned)
                                .build(tf, Map.of("boundary", boundary), "probabilities");
        // The weights make each of the outputs count differently.
        Operand<TFloat32> weighted =
                tf.math.mul(output, tf.constant(new float[][] {{1, -2, 3}, {-4, 5, 6}}));
        loss = tf.reduceSum(weighted, tf.constant(new int[] {0, 1}));
        session = new Session(graph);
    }

    @AfterEach
    void close() {
        session.close();
        graph.close();
    }

    @Test
    void gradients_agree_with_central_differences_for_every_weight() {
        assertThat(weights)
                .containsKeys("k1", "b1", "kd", "bd", "scale", "offset", "wd", "six", "boundary");
        for (String name : weights.keySet()) {
            float[] analytic = gradient(name);
            float[] value = values.get(name);
            for (int i = 0; i < value.length; i++) {
                float kept = value[i];
                value[i] = kept + STEP;
                double above = loss();
                value[i] = kept - STEP;
                double below = loss();
                value[i] = kept;
                double numeric = (above - below) / (2 * STEP);
                assertThat((double) analytic[i])
                        .as("%s[%d]", name, i)
                        .isCloseTo(numeric, within(3e-3 * Math.max(1, Math.abs(numeric))));
            }
        }
        assertThat(gradient("k1")).isNotEqualTo(new float[6]);
    }

    /**
     * Hard swish, squeeze and excitation, batch normalization and pooling behind the boundary; an
     * alien before it.
     */
    private WrittenModel written() {
        return WrittenModel.graphIn(folder)
                .node("boundary", "Alien", List.of("x"))
                .constant("k1", shape(1, 1, 2, 3), random(6))
                .constant("b1", shape(3), random(3))
                .node(
                        "expand",
                        "_FusedConv2D",
                        List.of("boundary", "k1", "b1"),
                        integers("strides", 1, 1, 1, 1),
                        text("padding", "SAME"),
                        integer("num_args", 1),
                        texts("fused_ops", "BiasAdd"))
                .constant("three", shape(), 3)
                .constant("six", shape(), 1f / 6)
                .node("shifted", "AddV2", List.of("expand", "three"))
                .node("gate", "Relu6", List.of("shifted"))
                .node("sixth", "Mul", List.of("gate", "six"))
                .node("swish", "Mul", List.of("expand", "sixth"))
                .constant("kd", shape(3, 3, 3, 1), random(27))
                .constant("bd", shape(3), random(3))
                .node(
                        "depthwise",
                        "FusedDepthwiseConv2dNative",
                        List.of("swish", "kd", "bd"),
                        integers("strides", 1, 1, 1, 1),
                        text("padding", "SAME"),
                        texts("fused_ops", "BiasAdd", "Sigmoid"))
                .integers("space", shape(2), 1, 2)
                .node(
                        "squeeze",
                        "Mean",
                        List.of("depthwise", "space"),
                        WrittenModel.flag("keep_dims"))
                .node("excited", "Mul", List.of("depthwise", "squeeze"))
                .constant("scale", shape(3), 1, 2, 3)
                .constant("offset", shape(3), 0, 1, -1)
                .constant("mean", shape(3), 0.1f, 0.2f, 0.3f)
                .constant("variance", shape(3), 1, 2, 3)
                .node(
                        "normal",
                        "FusedBatchNormV3",
                        List.of("excited", "scale", "offset", "mean", "variance"),
                        real("epsilon", 1e-3),
                        "\"is_training\":{\"b\":false}")
                .node(
                        "smaller",
                        "AvgPool",
                        List.of("normal"),
                        integers("ksize", 1, 2, 2, 1),
                        integers("strides", 1, 2, 2, 1),
                        text("padding", "VALID"))
                .node(
                        "pooled",
                        "MaxPool",
                        List.of("smaller"),
                        integers("ksize", 1, 2, 2, 1),
                        integers("strides", 1, 2, 2, 1),
                        text("padding", "VALID"))
                .node("row", "Squeeze", List.of("pooled"), integers("squeeze_dims", 1, 2))
                .constant("wd", shape(3, 3), random(9))
                .constant("bias", shape(3), random(3))
                .node(
                        "logits",
                        "_FusedMatMul",
                        List.of("row", "wd", "bias"),
                        texts("fused_ops", "BiasAdd"))
                .node("probabilities", "Softmax", List.of("logits"));
    }

    private float[] random(long... sizes) {
        int count = 1;
        for (long size : sizes) {
            count *= (int) size;
        }
        float[] drawn = new float[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = (float) random.nextGaussian();
        }
        return drawn;
    }

    private Placeholder<TFloat32> fed(String name, Weight.Floats weight) {
        values.put(name, weight.values());
        return placeholder(weight.shape());
    }

    private Placeholder<TFloat32> fed(String name, float[] drawn) {
        values.put(name, drawn);
        return placeholder(BOUNDARY);
    }

    private Placeholder<TFloat32> placeholder(long[] sizes) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(sizes)));
    }

    private float[] gradient(String name) {
        Output<?>[] added =
                graph.addGradients(loss.asOutput(), new Output<?>[] {weights.get(name).asOutput()});
        return run(added[0], values.get(name).length);
    }

    private double loss() {
        return run(loss.asOutput(), 1)[0];
    }

    private float[] run(Output<?> output, int count) {
        Session.Runner runner = session.runner();
        weights.forEach(
                (name, placeholder) ->
                        runner.feed(
                                placeholder,
                                TFloat32.tensorOf(
                                        placeholder.shape(), DataBuffers.of(values.get(name)))));
        try (var result = runner.fetch(output).run()) {
            float[] found = new float[count];
            ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(found);
            return found;
        }
    }
}
