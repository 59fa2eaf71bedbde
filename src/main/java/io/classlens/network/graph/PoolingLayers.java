package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Pooling over height and width of {@code [n, height, width, channels]}. */
final class PoolingLayers {

    static final Map<String, LayerStep.Builder> BUILDERS =
            Map.of(
                    "AveragePooling2D", PoolingLayers::averages,
                    "MaxPooling2D", PoolingLayers::maxima,
                    "GlobalAveragePooling2D", PoolingLayers::average,
                    "GlobalMaxPooling2D", PoolingLayers::maximum);

    private PoolingLayers() {}

    private static Operand<TFloat32> averages(LayerStep step) throws ModelFormatException {
        step.requireChannelsLast();
        int[] window = window(step);
        int[] strides = step.config().pair("strides", window);
        return step.tf()
                .nn
                .avgPool(
                        step.input(),
                        List.of(1L, (long) window[0], (long) window[1], 1L),
                        List.of(1L, (long) strides[0], (long) strides[1], 1L),
                        step.padding());
    }

    private static Operand<TFloat32> maxima(LayerStep step) throws ModelFormatException {
        step.requireChannelsLast();
        int[] window = window(step);
        int[] strides = step.config().pair("strides", window);
        return step.tf()
                .nn
                .maxPool(
                        step.input(),
                        step.tf().constant(new int[] {1, window[0], window[1], 1}),
                        step.tf().constant(new int[] {1, strides[0], strides[1], 1}),
                        step.padding());
    }

    private static Operand<TFloat32> average(LayerStep step) throws ModelFormatException {
        step.requireChannelsLast();
        boolean keep = step.config().flag("keepdims", false);
        return step.tf().math.mean(step.input(), space(step), Mean.keepDims(keep));
    }

    private static Operand<TFloat32> maximum(LayerStep step) throws ModelFormatException {
        step.requireChannelsLast();
        boolean keep = step.config().flag("keepdims", false);
        return step.tf().reduceMax(step.input(), space(step), ReduceMax.keepDims(keep));
    }

    private static int[] window(LayerStep step) throws ModelFormatException {
        return step.config().pair("pool_size", 2, 2);
    }

    private static Operand<TInt32> space(LayerStep step) {
        return step.tf().constant(new int[] {1, 2});
    }
}
