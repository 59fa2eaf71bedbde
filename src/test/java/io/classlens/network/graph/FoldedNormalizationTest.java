package io.classlens.network.graph;

import static io.classlens.network.WrittenModel.integers;
import static io.classlens.network.WrittenModel.real;
import static io.classlens.network.WrittenModel.shape;
import static io.classlens.network.WrittenModel.text;
import static io.classlens.network.WrittenModel.texts;
import static io.classlens.network.graph.Computed.assertGives;
import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.network.WrittenModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Batch normalization behind a convolution, by hand: {@code (x - mean) / sqrt(variance + 1) * scale
 * + offset} with mean 1 and 2, variance 3 and 8, scale 4 and 9, offset 5 and 6 is {@code 2 x + 3}
 * in the first channel and {@code 3 x} in the second.
 */
class FoldedNormalizationTest {

    private static final long[] ONE = shape(1, 1, 1, 1);
    private static final long[] TWO = shape(1, 1, 1, 2);

    @TempDir Path folder;

    @Test
    void is_that_of_a_convolutions_channels() throws Exception {
        assertGives(convolved(), ONE, new float[] {3}, TWO, 63, 900);
    }

    @Test
    void is_that_of_channels_that_were_convolved_each_for_itself() throws Exception {
        WrittenModel model =
                normalized("conv")
                        .constant("k", shape(1, 1, 2, 1), 10, 100)
                        .node("conv", "DepthwiseConv2dNative", List.of("x", "k"), step(), valid());
        assertGives(model, TWO, new float[] {3, -1}, TWO, 63, -300);
    }

    @Test
    void is_that_of_the_channels_that_one_was_multiplied_to() throws Exception {
        WrittenModel model =
                normalized("conv")
                        .constant("k", shape(1, 1, 1, 2), 10, 100)
                        .node("conv", "DepthwiseConv2dNative", List.of("x", "k"), step(), valid());
        assertGives(model, ONE, new float[] {3}, TWO, 63, 900);
    }

    @Test
    void takes_a_bias_along() throws Exception {
        WrittenModel model =
                normalized("conv")
                        .constant("k", shape(1, 1, 1, 2), 10, 100)
                        .constant("b", shape(2), 1, 2)
                        .node(
                                "conv",
                                "_FusedConv2D",
                                List.of("x", "k", "b"),
                                step(),
                                valid(),
                                texts("fused_ops", "BiasAdd"));
        assertGives(model, ONE, new float[] {3}, TWO, 65, 906);
    }

    /** What is left is an offset: the factor is in the kernel, where it is multiplied once. */
    @Test
    void multiplies_no_map() throws Exception {
        assertThat(Computed.typesBefore(convolved(), ONE)).contains("Conv2D").doesNotContain("Mul");
    }

    private WrittenModel convolved() {
        return normalized("conv")
                .constant("k", shape(1, 1, 1, 2), 10, 100)
                .node("conv", "Conv2D", List.of("x", "k"), step(), valid());
    }

    private WrittenModel normalized(String input) {
        return WrittenModel.graphIn(folder)
                .constant("scale", shape(2), 4, 9)
                .constant("offset", shape(2), 5, 6)
                .constant("mean", shape(2), 1, 2)
                .constant("variance", shape(2), 3, 8)
                .node(
                        "y",
                        "FusedBatchNormV3",
                        List.of(input, "scale", "offset", "mean", "variance"),
                        real("epsilon", 1),
                        text("data_format", "NHWC"),
                        "\"is_training\":{\"b\":false}");
    }

    private static String step() {
        return integers("strides", 1, 1, 1, 1);
    }

    private static String valid() {
        return text("padding", "VALID");
    }
}
