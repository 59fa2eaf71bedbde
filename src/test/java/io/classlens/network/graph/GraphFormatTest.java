package io.classlens.network.graph;

import static io.classlens.network.WrittenModel.flag;
import static io.classlens.network.WrittenModel.integer;
import static io.classlens.network.WrittenModel.integers;
import static io.classlens.network.WrittenModel.real;
import static io.classlens.network.WrittenModel.shape;
import static io.classlens.network.WrittenModel.text;
import static io.classlens.network.WrittenModel.type;
import static io.classlens.network.graph.Computed.assertGives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.network.WrittenModel;
import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation of the graph format against numbers computed by hand. */
class GraphFormatTest {

    private static final long[] PAIR = shape(1, 2);
    private static final long[] MAP = shape(1, 2, 2, 1);
    private static final String VALID = text("padding", "VALID");
    private static final String SAME = text("padding", "SAME");
    private static final String STEP = integers("strides", 1, 1, 1, 1);

    @TempDir Path folder;

    @Nested
    class GivenElementByElement {

        @ParameterizedTest
        @CsvSource({
            "Add, 1, 6",
            "AddV2, 1, 6",
            "Sub, -5, 0",
            "Mul, -6, 9",
            "RealDiv, -0.6666667, 1",
            "Maximum, 3, 3",
            "Minimum, -2, 3",
            "SquaredDifference, 25, 0"
        })
        void computes_x_and_three(String op, float first, float second) throws Exception {
            WrittenModel model = graph().constant("c", shape(), 3).node("y", op, List.of("x", "c"));
            assertGives(model, PAIR, values(-2, 3), PAIR, first, second);
        }

        @ParameterizedTest
        @CsvSource({
            "Relu, 0, 8",
            "Relu6, 0, 6",
            "Sigmoid, 0.2689414, 0.9996647",
            "Tanh, -0.7615942, 0.9999998",
            "Elu, -0.6321206, 8",
            "Softplus, 0.3132617, 8.000335",
            "Softmax, 0.0001234, 0.9998766",
            "LeakyRelu, -0.2, 8",
            "Neg, 1, -8",
            "Square, 1, 64",
            "Exp, 0.3678795, 2980.958",
            "Identity, -1, 8",
            "Selu, -1.1113307, 8.4056078"
        })
        void computes_of_minus_one_and_eight(String op, float first, float second)
                throws Exception {
            WrittenModel model = graph().node("y", op, List.of("x"));
            assertGives(model, PAIR, values(-1, 8), PAIR, first, second);
        }

        @ParameterizedTest
        @CsvSource({"Sqrt, 2, 3", "Rsqrt, 0.5, 0.3333333"})
        void computes_roots_of_four_and_nine(String op, float first, float second)
                throws Exception {
            assertGives(
                    graph().node("y", op, List.of("x")), PAIR, values(4, 9), PAIR, first, second);
        }

        @Test
        void prelu_has_a_slope_for_each_channel() throws Exception {
            WrittenModel model =
                    graph().constant("a", shape(2), 0.5f, 3).node("y", "Prelu", List.of("x", "a"));
            assertGives(model, shape(2, 2), values(-2, -2, 4, 5), shape(2, 2), -1, -6, 4, 5);
        }

        @Test
        void bias_is_added_to_each_channel() throws Exception {
            WrittenModel model =
                    graph().constant("b", shape(2), 10, 20).node("y", "BiasAdd", List.of("x", "b"));
            assertGives(model, shape(2, 2), values(1, 2, 3, 4), shape(2, 2), 11, 22, 13, 24);
        }

        @Test
        void batch_normalization_uses_the_learned_statistics() throws Exception {
            // (x - 1) / sqrt(3 + 1) * 2 + 5
            WrittenModel model =
                    graph().constant("scale", shape(1), 2)
                            .constant("offset", shape(1), 5)
                            .constant("mean", shape(1), 1)
                            .constant("variance", shape(1), 3)
                            .node(
                                    "y",
                                    "FusedBatchNormV3",
                                    List.of("x", "scale", "offset", "mean", "variance"),
                                    real("epsilon", 1),
                                    "\"is_training\":{}");
            assertGives(model, MAP, values(1, 2, 3, 4), MAP, 5, 6, 7, 8);
        }
    }

    @Nested
    class GivenPoolingAndShapes {

        @ParameterizedTest
        @CsvSource({"MaxPool, 4", "AvgPool, 2.5"})
        void pools(String op, float expected) throws Exception {
            WrittenModel model =
                    graph().node("y", op, List.of("x"), integers("ksize", 1, 2, 2, 1), STEP, VALID);
            assertGives(model, MAP, values(1, 2, 3, 4), shape(1, 1, 1, 1), expected);
        }

        @ParameterizedTest
        @CsvSource({"Mean, 2.5", "Max, 4"})
        void reduces_and_keeps_axes_if_told(String op, float expected) throws Exception {
            WrittenModel model =
                    graph().integers("axes", shape(2), 1, 2)
                            .node("y", op, List.of("x", "axes"), flag("keep_dims"))
                            .node("z", op, List.of("x", "axes"));
            assertGives(model, MAP, values(1, 2, 3, 4), shape(1, 1, 1, 1), expected);
            assertThat(Computed.by(model, "z", MAP, 1, 2, 3, 4).shape()).containsExactly(1, 1);
        }

        @Test
        void pads() throws Exception {
            WrittenModel model =
                    graph().integers("p", shape(2, 2), 0, 0, 1, 2)
                            .constant("seven", shape(), 7)
                            .node("y", "Pad", List.of("x", "p"))
                            .node("z", "PadV2", List.of("x", "p", "seven"));
            assertGives(model, PAIR, values(1, 2), shape(1, 5), 0, 1, 2, 0, 0);
            assertThat(Computed.by(model, "z", PAIR, 1, 2).values()).containsExactly(7, 1, 2, 7, 7);
        }

        @Test
        void concatenates_transposes_and_squeezes() throws Exception {
            WrittenModel model =
                    graph().integers("one", shape(), 1)
                            .integers("order", shape(2), 1, 0)
                            .node("both", "ConcatV2", List.of("x", "x", "one"))
                            .node("turned", "Transpose", List.of("both", "order"))
                            .node("y", "Squeeze", List.of("turned"), integers("squeeze_dims", 1));
            assertGives(model, PAIR, values(1, 2), shape(4), 1, 2, 1, 2);
        }

        @Test
        void reshapes_by_a_shape_that_is_computed() throws Exception {
            WrittenModel model =
                    graph().integers("0", shape(1), 0)
                            .integers("1", shape(1), 1)
                            .integers("two", shape(), 2)
                            .node("shape", "Shape", List.of("x"))
                            .node(
                                    "n",
                                    "StridedSlice",
                                    List.of("shape", "0", "1", "1"),
                                    integer("shrink_axis_mask", 1))
                            .node("target", "Pack", List.of("n", "two"), integer("axis", 0))
                            .node("y", "Reshape", List.of("x", "target"));
            assertGives(model, shape(2, 2, 1), values(1, 2, 3, 4), shape(2, 2), 1, 2, 3, 4);
        }

        @Test
        void takes_a_later_output_of_unpack() throws Exception {
            WrittenModel model =
                    graph().node("u", "Unpack", List.of("x"), integer("num", 2), integer("axis", 1))
                            .node("y", "Identity", List.of("u:1"))
                            .node("z", "Identity", List.of("u:2"));
            assertGives(model, shape(2, 2), values(1, 2, 3, 4), shape(2), 2, 4);
            assertThatThrownBy(() -> Computed.by(model, "z", PAIR, 1, 2))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("output 2 of u");
        }

        @Test
        void casts_cutting_off_what_is_behind_the_point() throws Exception {
            WrittenModel model =
                    graph().node("i", "Cast", List.of("x"), type("DstT", "DT_INT32"))
                            .node("y", "Cast", List.of("i"), type("DstT", "DT_FLOAT"));
            assertGives(model, PAIR, values(-1.7f, 2.7f), PAIR, -1, 2);
        }

        @Test
        void resizes() throws Exception {
            WrittenModel model =
                    graph().integers("size", shape(2), 1, 4)
                            .node("y", "ResizeBilinear", List.of("x", "size"))
                            .node(
                                    "z",
                                    "ResizeBilinear",
                                    List.of("x", "size"),
                                    flag("half_pixel_centers"))
                            .node("n", "ResizeNearestNeighbor", List.of("x", "size"));
            long[] row = shape(1, 1, 2, 1);
            assertGives(model, row, values(0, 4), shape(1, 1, 4, 1), 0, 2, 4, 4);
            assertThat(Computed.by(model, "z", row, 0, 4).values()).containsExactly(0, 1, 3, 4);
            assertThat(Computed.by(model, "n", row, 0, 4).values()).containsExactly(0, 0, 4, 4);
        }

        @Test
        void treats_a_batch_of_one_that_is_taken_apart_as_any_batch() throws Exception {
            WrittenModel model =
                    graph().integers("zero", shape(), 0)
                            .node("one", "Unpack", List.of("x"), integer("num", 1))
                            .node("back", "ExpandDims", List.of("one", "zero"))
                            .node("gone", "Squeeze", List.of("back"), integers("squeeze_dims", 0))
                            .node("y", "ExpandDims", List.of("gone", "zero"));
            assertGives(model, shape(3, 1), values(1, 2, 3), shape(3, 1), 1, 2, 3);
        }
    }

    private WrittenModel graph() {
        return WrittenModel.graphIn(folder);
    }

    private static float[] values(float... values) {
        return values;
    }
}
