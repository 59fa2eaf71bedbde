package io.classlens.network.graph;

import static java.util.Map.entry;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Activation functions of the graph format. */
final class ActivationNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.ofEntries(
                    entry("Relu", named("relu")),
                    entry("Relu6", named("relu6")),
                    entry("Elu", named("elu")),
                    entry("Selu", named("selu")),
                    entry("Sigmoid", named("sigmoid")),
                    entry("Tanh", named("tanh")),
                    entry("Softplus", named("softplus")),
                    entry("Softmax", named("softmax")),
                    entry("LeakyRelu", ActivationNodes::leakyRelu),
                    entry("Prelu", ActivationNodes::prelu));

    private ActivationNodes() {}

    private static NodeStep.Builder named(String name) {
        Activations.Activation activation = Activations.named(name);
        return step -> activation.apply(step.tf(), step.input(0));
    }

    private static Operand<TFloat32> leakyRelu(NodeStep step) throws ModelFormatException {
        float slope = step.attributes().real("alpha", 0.2f);
        return Activations.leakyRelu(step.tf(), step.input(0), slope);
    }

    private static Operand<TFloat32> prelu(NodeStep step) throws ModelFormatException {
        return Activations.prelu(step.tf(), step.input(0), step.input(1));
    }
}
