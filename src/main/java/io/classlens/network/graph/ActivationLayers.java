package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Layers that are nothing but an activation function. */
final class ActivationLayers {

    static final Map<String, LayerStep.Builder> BUILDERS =
            Map.of(
                    "Activation", step -> step.activated(step.input()),
                    "ReLU", ActivationLayers::relu,
                    "LeakyReLU", ActivationLayers::leakyRelu,
                    "Softmax", ActivationLayers::softmax);

    private ActivationLayers() {}

    private static Operand<TFloat32> relu(LayerStep step) throws ModelFormatException {
        if (step.config().number("threshold", 0) != 0
                || step.config().number("negative_slope", 0) != 0) {
            throw step.refused("has a threshold or a negative_slope; neither is known");
        }
        Optional<Double> limit = step.config().number("max_value");
        return limit.isPresent()
                ? Activations.relu(step.tf(), step.input(), limit.get().floatValue())
                : step.tf().nn.relu(step.input());
    }

    private static Operand<TFloat32> leakyRelu(LayerStep step) throws ModelFormatException {
        double slope = step.config().number("negative_slope", step.config().number("alpha", 0.3));
        return Activations.leakyRelu(step.tf(), step.input(), (float) slope);
    }

    private static Operand<TFloat32> softmax(LayerStep step) throws ModelFormatException {
        int[] axis = step.config().integers("axis", -1);
        int last = step.input().shape().numDimensions() - 1;
        if (axis.length != 1 || (axis[0] != -1 && axis[0] != last)) {
            throw step.refused("is not over the last axis");
        }
        return step.tf().nn.softmax(step.input());
    }
}
