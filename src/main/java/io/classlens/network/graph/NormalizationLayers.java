package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Layers that shift and scale. */
final class NormalizationLayers {

    static final Map<String, LayerStep.Builder> BUILDERS =
            Map.of(
                    "BatchNormalization", NormalizationLayers::batchNormalization,
                    "Rescaling", NormalizationLayers::rescaling);

    private NormalizationLayers() {}

    private static Operand<TFloat32> batchNormalization(LayerStep step)
            throws ModelFormatException {
        Ops tf = step.tf();
        Operand<TFloat32> x = step.input();
        int[] axis = step.config().integers("axis", -1);
        if (axis.length != 1 || (axis[0] != -1 && axis[0] != x.shape().numDimensions() - 1)) {
            throw step.refused("does not normalize the last axis");
        }
        Operand<TFloat32> mean = step.weight("moving_mean");
        boolean scaled = step.config().flag("scale", true);
        boolean centred = step.config().flag("center", true);
        return BatchNormalization.inference(
                tf,
                step.convolutions(),
                x,
                scaled ? step.weight("gamma") : tf.onesLike(mean),
                centred ? step.weight("beta") : tf.zerosLike(mean),
                mean,
                step.weight("moving_variance"),
                (float) step.config().number("epsilon", 1e-3));
    }

    private static Operand<TFloat32> rescaling(LayerStep step) throws ModelFormatException {
        Ops tf = step.tf();
        float scale = (float) step.config().number("scale", 1);
        float offset = (float) step.config().number("offset", 0);
        return tf.math.add(tf.math.mul(step.input(), tf.constant(scale)), tf.constant(offset));
    }
}
