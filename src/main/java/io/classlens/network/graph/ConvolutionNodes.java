package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.op.nn.DepthwiseConv2dNative;
import org.tensorflow.types.TFloat32;

/** Convolutions over {@code [n, height, width, channels]}. */
final class ConvolutionNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.of(
                    "Conv2D",
                    ConvolutionNodes::convolution,
                    "DepthwiseConv2dNative",
                    ConvolutionNodes::depthwise,
                    "_FusedConv2D",
                    step -> Unfused.after(step, convolution(step)),
                    "FusedDepthwiseConv2dNative",
                    step -> Unfused.after(step, depthwise(step)));

    private static final List<Long> ONES = List.of(1L, 1L, 1L, 1L);

    private ConvolutionNodes() {}

    private static Operand<TFloat32> convolution(NodeStep step) throws ModelFormatException {
        step.requireChannelsLast();
        Scaled x = step.scaled(0);
        List<Long> strides = strides(step);
        String padding = step.attributes().text("padding", "");
        Conv2d.Options dilations = Conv2d.dilations(dilations(step));
        Conv2d.Options explicitPaddings = Conv2d.explicitPaddings(explicitPaddings(step));
        return step.convolutions()
                .add(
                        x.into(step.tf(), step.input(1)),
                        kernel ->
                                step.tf()
                                        .nn
                                        .conv2d(
                                                x.value(),
                                                kernel,
                                                strides,
                                                padding,
                                                dilations,
                                                explicitPaddings));
    }

    private static Operand<TFloat32> depthwise(NodeStep step) throws ModelFormatException {
        step.requireChannelsLast();
        Scaled x = step.scaled(0);
        List<Long> strides = strides(step);
        String padding = step.attributes().text("padding", "");
        DepthwiseConv2dNative.Options dilations = DepthwiseConv2dNative.dilations(dilations(step));
        DepthwiseConv2dNative.Options explicitPaddings =
                DepthwiseConv2dNative.explicitPaddings(explicitPaddings(step));
        return step.convolutions()
                .addOfEachChannel(
                        x.into(step.tf(), step.input(1)),
                        kernel ->
                                step.tf()
                                        .nn
                                        .depthwiseConv2dNative(
                                                x.value(),
                                                kernel,
                                                strides,
                                                padding,
                                                dilations,
                                                explicitPaddings));
    }

    private static List<Long> strides(NodeStep step) throws ModelFormatException {
        return step.attributes().integers("strides");
    }

    private static List<Long> dilations(NodeStep step) throws ModelFormatException {
        List<Long> dilations = step.attributes().integers("dilations");
        return dilations.isEmpty() ? ONES : dilations;
    }

    /** For padding {@code EXPLICIT}, before and after for each axis; empty otherwise. */
    private static List<Long> explicitPaddings(NodeStep step) throws ModelFormatException {
        return step.attributes().integers("explicit_paddings");
    }
}
