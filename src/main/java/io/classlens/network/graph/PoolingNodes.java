package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/** Pooling and reductions. */
final class PoolingNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.of(
                    "AvgPool", PoolingNodes::averages,
                    "MaxPool", PoolingNodes::maxima,
                    "Mean", PoolingNodes::mean,
                    "Max", PoolingNodes::max);

    private PoolingNodes() {}

    private static Operand<TFloat32> averages(NodeStep step) throws ModelFormatException {
        step.requireChannelsLast();
        return step.tf()
                .nn
                .avgPool(
                        step.<TFloat32>input(0),
                        step.attributes().integers("ksize"),
                        step.attributes().integers("strides"),
                        step.padding());
    }

    private static Operand<TFloat32> maxima(NodeStep step) throws ModelFormatException {
        step.requireChannelsLast();
        int[] window = ints(step.attributes().integers("ksize"));
        int[] strides = ints(step.attributes().integers("strides"));
        return step.tf()
                .nn
                .maxPool(
                        step.<TFloat32>input(0),
                        step.tf().constant(window),
                        step.tf().constant(strides),
                        step.padding());
    }

    private static Operand<TFloat32> mean(NodeStep step) throws ModelFormatException {
        Scaled x = step.scaled(0);
        Operand<TFloat32> mean =
                step.tf()
                        .math
                        .mean(
                                x.value(),
                                step.input(1),
                                Mean.keepDims(step.attributes().flag("keep_dims")));
        return step.scales().multiplied(step.tf(), new Scaled(mean, x.factor()));
    }

    private static Operand<TFloat32> max(NodeStep step) throws ModelFormatException {
        return step.tf()
                .reduceMax(
                        step.<TFloat32>input(0),
                        step.input(1),
                        ReduceMax.keepDims(step.attributes().flag("keep_dims")));
    }

    private static int[] ints(List<Long> values) {
        return values.stream().mapToInt(Long::intValue).toArray();
    }
}
