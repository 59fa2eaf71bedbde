package io.classlens.network.graph;

import static io.classlens.network.WrittenModel.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.classlens.network.WrittenModel;
import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of layer against numbers computed by hand. */
class LayersFormatTest {

    private static final long[] MAP = shape(1, 2, 2, 1);

    @TempDir Path folder;

    @Nested
    class GivenOneLayer {

        @ParameterizedTest
        @CsvSource({
            "linear, -4, 2, 8",
            "relu, 0, 2, 8",
            "relu6, 0, 2, 6",
            "sigmoid, 0.0179862, 0.8807970, 0.9996647",
            "hard_sigmoid, 0, 0.9, 1",
            "hard_swish, 0, 1.6666667, 8",
            "softmax, 0.0000061, 0.0024726, 0.9975213",
            "tanh, -0.9993293, 0.9640276, 0.9999998",
            "swish, -0.0719448, 1.7615942, 7.9973173"
        })
        void applies_an_activation(String name, float a, float b, float c) throws Exception {
            String layer = layer("Activation", "\"activation\": \"" + name + "\"");
            gives(layer, model(), shape(1, 3), values(-4, 2, 8), shape(1, 3), a, b, c);
        }

        @ParameterizedTest
        @CsvSource({"6, 0, 2, 6", "1.5, 0, 1.5, 1.5", "null, 0, 2, 8"})
        void limits_a_relu(String limit, float a, float b, float c) throws Exception {
            String layer = layer("ReLU", "\"max_value\": " + limit);
            gives(layer, model(), shape(1, 3), values(-4, 2, 8), shape(1, 3), a, b, c);
        }

        @Test
        void leaks() throws Exception {
            String layer = layer("LeakyReLU", "\"alpha\": 0.25");
            gives(layer, model(), shape(1, 2), values(-4, 2), shape(1, 2), -1, 2);
        }

        @Test
        void takes_the_softmax() throws Exception {
            gives(
                    layer("Softmax", "\"axis\": -1"),
                    model(),
                    shape(1, 2),
                    values(0, (float) Math.log(3)),
                    shape(1, 2),
                    0.25f,
                    0.75f);
        }

        @ParameterizedTest
        @CsvSource({"Dropout", "SpatialDropout2D", "GaussianNoise"})
        void does_nothing_in_layers_that_are_for_training(String type) throws Exception {
            gives(
                    layer(type, "\"rate\": 0.5"),
                    model(),
                    shape(1, 2),
                    values(1, 2),
                    shape(1, 2),
                    1,
                    2);
        }

        @Test
        void rescales() throws Exception {
            String layer = layer("Rescaling", "\"scale\": 0.5, \"offset\": -1");
            gives(layer, model(), shape(1, 2), values(1, 4), shape(1, 2), -0.5f, 1);
        }

        @Test
        void pads_with_zeros_on_the_sides_that_are_told() throws Exception {
            gives(
                    layer("ZeroPadding2D", "\"padding\": [[0, 1], [1, 0]]"),
                    model(),
                    MAP,
                    values(1, 2, 3, 4),
                    shape(1, 3, 3, 1),
                    0,
                    1,
                    2,
                    0,
                    3,
                    4,
                    0,
                    0,
                    0);
        }

        @ParameterizedTest
        @CsvSource({"AveragePooling2D, 2.5", "MaxPooling2D, 4"})
        void pools(String type, float expected) throws Exception {
            String layer = layer(type, "\"pool_size\": [2, 2], \"strides\": null");
            gives(layer, model(), MAP, values(1, 2, 3, 4), shape(1, 1, 1, 1), expected);
        }

        @ParameterizedTest
        @CsvSource({"GlobalAveragePooling2D, 2.5", "GlobalMaxPooling2D, 4"})
        void pools_the_whole_map_and_keeps_axes_if_told(String type, float expected)
                throws Exception {
            gives(layer(type, ""), model(), MAP, values(1, 2, 3, 4), shape(1, 1), expected);
            String keeping = layer(type, "\"keepdims\": true");
            gives(keeping, model(), MAP, values(1, 2, 3, 4), shape(1, 1, 1, 1), expected);
        }

        @Test
        void flattens_and_reshapes_every_one_of_the_batch() throws Exception {
            long[] two = shape(2, 2, 1, 1);
            gives(layer("Flatten", ""), model(), two, values(1, 2, 3, 4), shape(2, 2), 1, 2, 3, 4);
            String reshape = layer("Reshape", "\"target_shape\": [1, -1]");
            gives(reshape, model(), two, values(1, 2, 3, 4), shape(2, 1, 2), 1, 2, 3, 4);
        }

        @Test
        void refuses_a_shape_that_does_not_fit() {
            refused(layer("Reshape", "\"target_shape\": [3]"), model(), "layer y (Reshape)", "3");
        }
    }

    @Nested
    class GivenALayerWithWeights {

        @Test
        void convolves() throws Exception {
            WrittenModel model =
                    model().weight("y/kernel", shape(2, 2, 1, 1), 1, 10, 100, 1000)
                            .weight("y/bias", shape(1), 0.5f);
            String layer = layer("Conv2D", "\"padding\": \"same\", \"strides\": [2, 2]");
            gives(layer, model, MAP, values(1, 2, 3, 4), shape(1, 1, 1, 1), 4321.5f);
        }

        @Test
        void convolves_with_holes() throws Exception {
            WrittenModel model = model().weight("y/kernel", shape(1, 2, 1, 1), 1, 10);
            String layer = layer("Conv2D", "\"dilation_rate\": [1, 2], \"use_bias\": false");
            long[] row = shape(1, 1, 4, 1);
            gives(layer, model, row, values(1, 2, 3, 4), shape(1, 1, 2, 1), 31, 42);
        }

        @Test
        void convolves_each_channel_alone_and_activates() throws Exception {
            WrittenModel model = model().weight("y/depthwise_kernel", shape(1, 1, 2, 1), 3, -5);
            String layer =
                    layer("DepthwiseConv2D", "\"use_bias\": false, \"activation\": \"relu\"");
            gives(layer, model, shape(1, 1, 1, 2), values(1, 2), shape(1, 1, 1, 2), 3, 0);
        }

        @Test
        void convolves_separably() throws Exception {
            WrittenModel model =
                    model().weight("y/depthwise_kernel", shape(1, 1, 2, 1), 3, 5)
                            .weight("y/pointwise_kernel", shape(1, 1, 2, 1), 10, 100)
                            .weight("y/bias", shape(1), 7);
            String layer = layer("SeparableConv2D", "");
            gives(layer, model, shape(1, 1, 1, 2), values(1, 2), shape(1, 1, 1, 1), 1037);
        }

        @Test
        void normalizes_maps_and_rows_alike() throws Exception {
            // (x - 1) / sqrt(3 + 1) * 2 + 5
            String layer = layer("BatchNormalization", "\"epsilon\": 1, \"axis\": [3]");
            gives(layer, statistics(), MAP, values(1, 2, 3, 4), MAP, 5, 6, 7, 8);
            String rows = layer("BatchNormalization", "\"epsilon\": 1, \"axis\": -1");
            gives(rows, statistics(), shape(2, 1), values(1, 3), shape(2, 1), 5, 7);
        }

        @Test
        void normalizes_without_scale_and_offset() throws Exception {
            String layer =
                    layer(
                            "BatchNormalization",
                            "\"epsilon\": 1, \"scale\": false, \"center\": false");
            gives(layer, statistics(), MAP, values(1, 2, 3, 4), MAP, 0, 0.5f, 1, 1.5f);
        }

        @Test
        void multiplies_densely() throws Exception {
            WrittenModel model =
                    model().weight("y/kernel", shape(2, 2), 1, 2, 3, 4)
                            .weight("y/bias", shape(2), 0.5f, -20);
            String layer = layer("Dense", "\"activation\": \"relu\"");
            gives(layer, model, shape(1, 2), values(1, 2), shape(1, 2), 7.5f, 0);
        }

        @Test
        void finds_weights_whose_names_have_prefixes() throws Exception {
            WrittenModel model =
                    model().weight("model_1/y/kernel:0", shape(1, 1), 3)
                            .weight("other_y/kernel:0", shape(1, 1), 5);
            String layer = layer("Dense", "\"use_bias\": false");
            gives(layer, model, shape(1, 1), values(2), shape(1, 1), 6);
        }

        @Test
        void names_the_weight_that_is_missing() {
            WrittenModel model = model().weight("y/kernell", shape(1, 1), 3);
            refused(
                    layer("Conv2D", ""),
                    model,
                    "layer y (Conv2D)",
                    "no weight y/kernel",
                    "did you mean y/kernell?");
        }

        private WrittenModel statistics() {
            return model().weight("y/gamma", shape(1), 2)
                    .weight("y/beta", shape(1), 5)
                    .weight("y/moving_mean", shape(1), 1)
                    .weight("y/moving_variance", shape(1), 3);
        }
    }

    @Nested
    class GivenSeveralInputs {

        @ParameterizedTest
        @CsvSource({
            "Add, -1, 14",
            "Multiply, 0, 49",
            "Subtract, -1, 0",
            "Maximum, 0, 7",
            "Minimum, -1, 7"
        })
        void merges(String type, float first, float second) throws Exception {
            Computed found =
                    Computed.by(model().layers(merging(type)), "y", shape(1, 2), values(-1, 7));
            assertThat(found.values()).containsExactly(values(first, second), offset(0f));
        }

        @Test
        void concatenates() throws Exception {
            Computed found =
                    Computed.by(
                            model().layers(merging("Concatenate")),
                            "y",
                            shape(1, 2),
                            values(-1, 7));
            assertThat(found.values()).containsExactly(-1, 7, 0, 7);
        }

        private static String merging(String type) {
            return """
            {"class_name": "Model", "config": {
              "layers": [
                {"name": "in", "class_name": "InputLayer", "config": {}, "inbound_nodes": []},
                {"name": "r", "class_name": "ReLU", "config": {}, "inbound_nodes": [[["in", 0, 0, {}]]]},
                {"name": "y", "class_name": "%s", "config": {},
                 "inbound_nodes": [[["in", 0, 0, {}], ["r", 0, 0, {}]]]}],
              "input_layers": [["in", 0, 0]], "output_layers": [["y", 0, 0]]}}
            """
                    .formatted(type);
        }
    }

    @Nested
    class GivenALayerThatIsSharedByTwoCalls {

        @Test
        void computes_both_calls_with_the_same_weights() throws Exception {
            WrittenModel model =
                    model().weight("d/kernel", shape(1, 1), 3)
                            .layers(
                                    """
                                    {"class_name": "Functional", "config": {
                                      "layers": [
                                        {"name": "in", "class_name": "InputLayer", "config": {}, "inbound_nodes": []},
                                        {"name": "d", "class_name": "Dense", "config": {"use_bias": false},
                                         "inbound_nodes": [[["in", 0, 0, {}]], [["d", 0, 0, {}]]]},
                                        {"name": "y", "class_name": "ReLU", "config": {},
                                         "inbound_nodes": [[["d", 1, 0, {}]]]}],
                                      "input_layers": ["in", 0, 0], "output_layers": ["y", 0, 0]}}
                                    """);
            assertThat(Computed.by(model, "y", shape(1, 1), 2).values()).containsExactly(18);
        }
    }

    @Nested
    class GivenALayerThatIsNotKnown {

        @Test
        void names_it_and_kinds_that_come_near() {
            refused(layer("Conv2d", ""), model(), "layer y (Conv2d)", "did you mean Conv2D");
        }

        @Test
        void names_the_activation() {
            refused(layer("Activation", "\"activation\": \"rely\""), model(), "rely", "relu");
        }

        @Test
        void refuses_channels_first() {
            String layer = layer("Flatten", "").replace("Flatten", "GlobalMaxPooling2D");
            refused(
                    layer.replace("\"name\"", "\"data_format\": \"channels_first\", \"name\""),
                    model(),
                    "channels_first");
        }

        @Test
        void names_the_setting_of_a_wrong_type() {
            refused(
                    layer("ReLU", "\"max_value\": \"six\""),
                    model(),
                    "layer y",
                    "max_value",
                    "six");
        }
    }

    private WrittenModel model() {
        return WrittenModel.in(folder);
    }

    private static String layer(String type, String config) {
        return "{\"class_name\": \"%s\", \"config\": {\"name\": \"y\"%s}}"
                .formatted(type, config.isEmpty() ? "" : ", " + config);
    }

    private static String sequence(String layer) {
        return "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [" + layer + "]}}";
    }

    private static float[] values(float... values) {
        return values;
    }

    private static void gives(
            String layer,
            WrittenModel model,
            long[] batch,
            float[] input,
            long[] shape,
            float... expected)
            throws ModelFormatException {
        Computed.assertGives(model.layers(sequence(layer)), batch, input, shape, expected);
    }

    private static void refused(String layer, WrittenModel model, String... messages) {
        Computed.assertRefused(model.layers(sequence(layer)), MAP, messages);
    }
}
