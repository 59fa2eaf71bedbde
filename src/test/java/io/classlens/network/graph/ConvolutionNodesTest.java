package io.classlens.network.graph;

import static io.classlens.network.WrittenModel.flag;
import static io.classlens.network.WrittenModel.integer;
import static io.classlens.network.WrittenModel.integers;
import static io.classlens.network.WrittenModel.real;
import static io.classlens.network.WrittenModel.shape;
import static io.classlens.network.WrittenModel.text;
import static io.classlens.network.WrittenModel.texts;
import static io.classlens.network.graph.Computed.assertGives;

import io.classlens.network.WrittenModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Convolutions and products of the graph format, plain and fused, against numbers computed by hand.
 */
class ConvolutionNodesTest {

    private static final long[] MAP = shape(1, 2, 2, 1);
    private static final long[] PAIR = shape(1, 2);
    private static final String VALID = text("padding", "VALID");
    private static final String SAME = text("padding", "SAME");
    private static final String STEP = integers("strides", 1, 1, 1, 1);

    @TempDir Path folder;

    private static final float[] KERNEL = {1, 10, 100, 1000};

    @Test
    void convolves_without_padding() throws Exception {
        assertGives(convolution("Conv2D", VALID), MAP, values(1, 2, 3, 4), shape(1, 1, 1, 1), 4321);
    }

    @Test
    void convolves_with_padding_behind() throws Exception {
        WrittenModel model = convolution("Conv2D", SAME);
        assertGives(model, MAP, values(1, 2, 3, 4), MAP, 4321, 402, 43, 4);
    }

    @Test
    void convolves_with_explicit_padding() throws Exception {
        WrittenModel model =
                graph().constant("k", shape(2, 2, 1, 1), KERNEL)
                        .node(
                                "y",
                                "Conv2D",
                                List.of("x", "k"),
                                integers("strides", 1, 2, 2, 1),
                                text("padding", "EXPLICIT"),
                                integers("explicit_paddings", 0, 0, 1, 1, 1, 1, 0, 0));
        assertGives(model, MAP, values(1, 2, 3, 4), MAP, 1000, 200, 30, 4);
    }

    @Test
    void convolves_each_channel_alone() throws Exception {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 2, 1), 3, 5)
                        .node("y", "DepthwiseConv2dNative", List.of("x", "k"), STEP, VALID);
        assertGives(model, shape(1, 1, 2, 2), values(1, 2, 3, 4), shape(1, 1, 2, 2), 3, 10, 9, 20);
    }

    @Test
    void unfuses_bias_and_relu6() throws Exception {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 1, 1), 2)
                        .constant("b", shape(1), -3)
                        .node(
                                "y",
                                "_FusedConv2D",
                                List.of("x", "k", "b"),
                                STEP,
                                VALID,
                                integer("num_args", 1),
                                texts("fused_ops", "BiasAdd", "Relu6"));
        assertGives(model, MAP, values(1, 2, 4, 9), MAP, 0, 1, 5, 6);
    }

    @Test
    void unfuses_bias_and_prelu_behind_a_depthwise_convolution() throws Exception {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 1, 1), 2)
                        .constant("b", shape(1), -3)
                        .constant("slope", shape(1), 0.5f)
                        .node(
                                "y",
                                "FusedDepthwiseConv2dNative",
                                List.of("x", "k", "b", "slope"),
                                STEP,
                                VALID,
                                integer("num_args", 2),
                                texts("fused_ops", "BiasAdd", "Prelu"));
        assertGives(model, MAP, values(1, 2, 4, 9), MAP, -0.5f, 1, 5, 15);
    }

    @Test
    void unfuses_batch_normalization() throws Exception {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 1, 1), 1)
                        .constant("scale", shape(1), 2)
                        .constant("offset", shape(1), 5)
                        .constant("mean", shape(1), 1)
                        .constant("variance", shape(1), 3)
                        .node(
                                "y",
                                "_FusedConv2D",
                                List.of("x", "k", "scale", "offset", "mean", "variance"),
                                STEP,
                                VALID,
                                real("epsilon", 1),
                                integer("num_args", 4),
                                texts("fused_ops", "FusedBatchNorm"));
        assertGives(model, MAP, values(1, 2, 3, 4), MAP, 5, 6, 7, 8);
    }

    @Test
    void multiplies_matrices() throws Exception {
        WrittenModel model =
                graph().constant("w", shape(1, 2), 3, 4)
                        .node("y", "MatMul", List.of("x", "w"), flag("transpose_b"));
        assertGives(model, PAIR, values(1, 2), shape(1, 1), 11);
    }

    @Test
    void unfuses_a_matrix_product() throws Exception {
        WrittenModel model =
                graph().constant("w", shape(2, 2), 1, 2, 3, 4)
                        .constant("b", shape(2), -10, 1)
                        .node(
                                "y",
                                "_FusedMatMul",
                                List.of("x", "w", "b"),
                                integer("num_args", 1),
                                texts("fused_ops", "BiasAdd", "Relu"));
        assertGives(model, PAIR, values(1, 2), PAIR, 0, 11);
    }

    private WrittenModel convolution(String op, String padding) {
        return graph().constant("k", shape(2, 2, 1, 1), KERNEL)
                .node("y", op, List.of("x", "k"), STEP, padding);
    }

    private WrittenModel graph() {
        return WrittenModel.graphIn(folder);
    }

    private static float[] values(float... values) {
        return values;
    }
}
