package io.classlens.network.graph;

import static io.classlens.network.WrittenModel.flag;
import static io.classlens.network.WrittenModel.integers;
import static io.classlens.network.WrittenModel.shape;
import static io.classlens.network.WrittenModel.text;
import static io.classlens.network.graph.Computed.assertGives;

import io.classlens.network.WrittenModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hard swish with 0.5 for 1/6, so that what is left out of it or taken in twice shows: {@code 0.5
 * x * relu6(x + 3)} of 1 and -1 is 2 and -1.
 */
class HardSwishTest {

    private static final long[] MAP = shape(1, 1, 1, 2);
    private static final float[] ONE_AND_MINUS_ONE = {1, -1};

    @TempDir Path folder;

    @Nested
    class GivenAFactorOfItsOwn {

        @Test
        void is_exact_where_it_is_asked_for() throws Exception {
            gives(swish("y", 3), MAP, 2, -1);
        }

        @Test
        void is_exact_after_a_convolution() throws Exception {
            WrittenModel model =
                    swish("s", 3)
                            .constant("k", shape(1, 1, 2, 1), 10, 1)
                            .node("y", "Conv2D", List.of("s", "k"), step(), valid());
            gives(model, shape(1, 1, 1, 1), 19);
        }

        @Test
        void leaves_the_bias_of_a_fused_convolution_alone() throws Exception {
            WrittenModel model =
                    swish("s", 3)
                            .constant("k", shape(1, 1, 2, 1), 10, 1)
                            .constant("b", shape(1), 7)
                            .node(
                                    "y",
                                    "_FusedConv2D",
                                    List.of("s", "k", "b"),
                                    step(),
                                    valid(),
                                    WrittenModel.texts("fused_ops", "BiasAdd"));
            gives(model, shape(1, 1, 1, 1), 26);
        }

        @Test
        void is_exact_after_a_convolution_of_each_channel() throws Exception {
            WrittenModel model =
                    swish("s", 3)
                            .constant("k", shape(1, 1, 2, 1), 10, 100)
                            .node("y", "DepthwiseConv2dNative", List.of("s", "k"), step(), valid());
            gives(model, MAP, 20, -100);
        }

        @Test
        void is_exact_in_a_squeeze_and_excitation() throws Exception {
            // The mean of one cell is the cell: 2 * 2 and -1 * -1.
            WrittenModel model =
                    swish("s", 3)
                            .integers("axes", shape(2), 1, 2)
                            .node("mean", "Mean", List.of("s", "axes"), flag("keep_dims"))
                            .node("excited", "Mul", List.of("mean", "s"))
                            .constant("k", shape(1, 1, 2, 1), 10, 1)
                            .node("y", "Conv2D", List.of("excited", "k"), step(), valid());
            gives(model, shape(1, 1, 1, 1), 41);
        }

        @Test
        void is_exact_where_a_shortcut_is_added() throws Exception {
            gives(swish("s", 3).node("y", "Add", List.of("s", "x")), MAP, 3, -2);
        }

        @Test
        void is_exact_where_it_is_a_shortcut_past_a_convolution() throws Exception {
            // 10 * 1 + 7 + 2 and 100 * -1 + 8 - 1, times 10 and 1
            WrittenModel model =
                    swish("s", 3)
                            .constant("k", shape(1, 1, 2, 1), 10, 100)
                            .constant("b", shape(2), 7, 8)
                            .node(
                                    "path",
                                    "FusedDepthwiseConv2dNative",
                                    List.of("x", "k", "b"),
                                    step(),
                                    valid(),
                                    WrittenModel.texts("fused_ops", "BiasAdd"))
                            .node("past", "Add", List.of("path", "s"))
                            .constant("l", shape(1, 1, 2, 1), 10, 1)
                            .node("y", "Conv2D", List.of("past", "l"), step(), valid());
            gives(model, shape(1, 1, 1, 1), 190 - 93);
        }

        @Test
        void is_exact_with_the_inputs_the_other_way_round() throws Exception {
            WrittenModel model =
                    constants(3)
                            .node("line", "Mul", List.of("x", "c"))
                            .node("sum", "AddV2", List.of("three", "x"))
                            .node("gate", "Relu6", List.of("sum"))
                            .node("y", "Mul", List.of("gate", "line"));
            gives(model, MAP, 2, -1);
        }
    }

    @Nested
    class GivenSomethingElseOfThatForm {

        @Test
        void a_gate_that_opens_elsewhere_is_computed_as_it_is() throws Exception {
            // 0.5 * 1 * 3 and 0.5 * -1 * 1
            gives(swish("y", 2), MAP, 1.5f, -0.5f);
        }

        @Test
        void a_gate_of_another_value_is_computed_as_it_is() throws Exception {
            WrittenModel model =
                    constants(3)
                            .node("other", "Neg", List.of("x"))
                            .node("line", "Mul", List.of("c", "other"))
                            .node("sum", "Add", List.of("x", "three"))
                            .node("gate", "Relu6", List.of("sum"))
                            .node("y", "Mul", List.of("line", "gate"));
            gives(model, MAP, -2, 1);
        }
    }

    private WrittenModel constants(float three) {
        return WrittenModel.graphIn(folder)
                .constant("c", shape(), 0.5f)
                .constant("three", shape(), three);
    }

    private WrittenModel swish(String name, float three) {
        return constants(three)
                .node("line", "Mul", List.of("c", "x"))
                .node("sum", "Add", List.of("x", "three"))
                .node("gate", "Relu6", List.of("sum"))
                .node(name, "Mul", List.of("line", "gate"));
    }

    private static void gives(WrittenModel model, long[] shape, float... expected)
            throws Exception {
        assertGives(model, MAP, ONE_AND_MINUS_ONE, shape, expected);
    }

    private static String step() {
        return integers("strides", 1, 1, 1, 1);
    }

    private static String valid() {
        return text("padding", "VALID");
    }
}
