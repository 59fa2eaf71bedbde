package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.op.nn.DepthwiseConv2dNative;
import org.tensorflow.types.TFloat32;

/**
 * Convolutions over {@code [n, height, width, channels]}; kernels are {@code [height, width, in,
 * out]}.
 */
final class ConvolutionLayers {

    static final Map<String, LayerStep.Builder> BUILDERS =
            Map.of(
                    "Conv2D", ConvolutionLayers::convolution,
                    "DepthwiseConv2D", ConvolutionLayers::depthwise,
                    "SeparableConv2D", ConvolutionLayers::separable);

    private ConvolutionLayers() {}

    private static Operand<TFloat32> convolution(LayerStep step) throws ModelFormatException {
        step.requireChannelsLast();
        if (step.config().number("groups", 1) != 1) {
            throw step.refused("has groups; only 1 is known");
        }
        Operand<TFloat32> x = step.input();
        List<Long> strides = spatial(step, "strides");
        String padding = step.padding();
        Conv2d.Options dilations = Conv2d.dilations(spatial(step, "dilation_rate"));
        return step.biasedAndActivated(
                step.convolutions()
                        .add(
                                step.weight("kernel"),
                                kernel ->
                                        step.tf()
                                                .nn
                                                .conv2d(x, kernel, strides, padding, dilations)));
    }

    private static Operand<TFloat32> depthwise(LayerStep step) throws ModelFormatException {
        return step.biasedAndActivated(eachChannel(step));
    }

    private static Operand<TFloat32> separable(LayerStep step) throws ModelFormatException {
        Operand<TFloat32> x = eachChannel(step);
        return step.biasedAndActivated(
                step.convolutions()
                        .add(
                                step.weight("pointwise_kernel"),
                                kernel ->
                                        step.tf()
                                                .nn
                                                .conv2d(
                                                        x,
                                                        kernel,
                                                        List.of(1L, 1L, 1L, 1L),
                                                        "VALID")));
    }

    private static Operand<TFloat32> eachChannel(LayerStep step) throws ModelFormatException {
        step.requireChannelsLast();
        Operand<TFloat32> x = step.input();
        List<Long> strides = spatial(step, "strides");
        String padding = step.padding();
        DepthwiseConv2dNative.Options dilations =
                DepthwiseConv2dNative.dilations(spatial(step, "dilation_rate"));
        return step.convolutions()
                .addOfEachChannel(
                        step.weight("depthwise_kernel"),
                        kernel ->
                                step.tf()
                                        .nn
                                        .depthwiseConv2dNative(
                                                x, kernel, strides, padding, dilations));
    }

    private static List<Long> spatial(LayerStep step, String key) throws ModelFormatException {
        int[] pair = step.config().pair(key, 1, 1);
        return List.of(1L, (long) pair[0], (long) pair[1], 1L);
    }
}
