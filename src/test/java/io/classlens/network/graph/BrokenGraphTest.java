package io.classlens.network.graph;

import static io.classlens.network.WrittenModel.flag;
import static io.classlens.network.WrittenModel.integers;
import static io.classlens.network.WrittenModel.shape;
import static io.classlens.network.WrittenModel.text;
import static io.classlens.network.WrittenModel.texts;
import static io.classlens.network.graph.Computed.assertGives;
import static io.classlens.network.graph.Computed.assertRefused;

import io.classlens.network.WrittenModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a graph that cannot be built. */
class BrokenGraphTest {

    private static final long[] MAP = shape(1, 2, 2, 1);
    private static final long[] PAIR = shape(1, 2);
    private static final String VALID = text("padding", "VALID");
    private static final String STEP = integers("strides", 1, 1, 1, 1);

    @TempDir Path folder;

    @Test
    void names_the_node_of_an_unknown_operation() {
        WrittenModel model = graph().node("y", "Relu7", List.of("x"));
        assertRefused(model, PAIR, "node y (Relu7) is of an unknown operation", "Relu6");
    }

    @Test
    void leaves_unknown_operations_alone_that_lie_behind_the_cut() throws Exception {
        WrittenModel model =
                graph().node("y", "Relu", List.of("x")).node("z", "Alien", List.of("y"));
        assertGives(model, PAIR, values(-1, 1), PAIR, 0, 1);
    }

    @Test
    void names_the_node_whose_arguments_are_too_few() {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 1, 1), 2)
                        .node(
                                "y",
                                "_FusedConv2D",
                                List.of("x", "k"),
                                STEP,
                                VALID,
                                texts("fused_ops", "BiasAdd"));
        assertRefused(model, MAP, "node y (_FusedConv2D)", "BiasAdd is missing");
    }

    @Test
    void names_the_node_whose_arguments_are_too_many() {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 1, 1), 2)
                        .constant("b", shape(1), 2)
                        .node(
                                "y",
                                "_FusedConv2D",
                                List.of("x", "k", "b", "b"),
                                STEP,
                                VALID,
                                texts("fused_ops", "BiasAdd"));
        assertRefused(model, MAP, "node y (_FusedConv2D) has 2 arguments");
    }

    @Test
    void names_the_operation_that_is_fused_but_unknown() {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 1, 1), 2)
                        .node(
                                "y",
                                "_FusedConv2D",
                                List.of("x", "k"),
                                STEP,
                                VALID,
                                texts("fused_ops", "Wave"));
        assertRefused(model, MAP, "node y (_FusedConv2D) fuses Wave");
    }

    @Test
    void names_the_node_whose_shapes_do_not_fit() {
        WrittenModel model =
                graph().constant("c", shape(3), 1, 2, 3).node("y", "Add", List.of("x", "c"));
        assertRefused(model, PAIR, "node y (Add) does not fit its inputs");
    }

    @Test
    void names_the_constant_without_a_weight() {
        WrittenModel model =
                graph().node("c", "Const", List.of()).node("y", "Add", List.of("x", "c"));
        assertRefused(model, PAIR, "no weight c");
    }

    @Test
    void names_the_input_that_is_not_a_node() {
        assertRefused(graph().node("y", "Relu", List.of("X1")), PAIR, "no node X1", "mean x?");
    }

    @Test
    void refuses_a_circle() {
        WrittenModel model =
                graph().node("a", "Relu", List.of("y")).node("y", "Add", List.of("x", "a"));
        assertRefused(model, PAIR, "depends on itself");
    }

    @Test
    void refuses_channels_first() {
        WrittenModel model =
                graph().constant("k", shape(1, 1, 1, 1), 2)
                        .node(
                                "y",
                                "Conv2D",
                                List.of("x", "k"),
                                STEP,
                                VALID,
                                text("data_format", "NCHW"));
        assertRefused(model, MAP, "node y (Conv2D)", "NCHW");
    }

    @Test
    void refuses_batch_normalization_in_training_mode() {
        WrittenModel model =
                graph().node(
                                "y",
                                "FusedBatchNormV3",
                                List.of("x", "x", "x", "x", "x"),
                                flag("is_training"));
        assertRefused(model, MAP, "training mode");
    }

    private WrittenModel graph() {
        return WrittenModel.graphIn(folder);
    }

    private static float[] values(float... values) {
        return values;
    }
}
