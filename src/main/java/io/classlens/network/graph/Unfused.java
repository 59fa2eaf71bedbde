package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What a fused operation does after its convolution or product, as operations of their own:
 * TensorFlow has no gradients for the fused ones. The arguments follow the first two inputs, in the
 * order of {@code fused_ops}.
 */
final class Unfused {

    private static final int FIRST_ARGUMENT = 2;

    private final NodeStep step;
    private int next = FIRST_ARGUMENT;

    private Unfused(NodeStep step) {
        this.step = step;
    }

    static Operand<TFloat32> after(NodeStep step, Operand<TFloat32> x) throws ModelFormatException {
        List<String> names = step.attributes().texts("fused_ops");
        int declared =
                (int) step.attributes().integer("num_args", step.inputs().size() - FIRST_ARGUMENT);
        Unfused arguments = new Unfused(step);
        for (String name : names) {
            x = arguments.apply(name, x);
        }
        int used = arguments.next - FIRST_ARGUMENT;
        int found = step.inputs().size() - FIRST_ARGUMENT;
        if (found != used || declared != used) {
            throw step.refused(
                    "has %d arguments (num_args %d) for %s, which take %d"
                            .formatted(found, declared, names, used));
        }
        return x;
    }

    private Operand<TFloat32> apply(String name, Operand<TFloat32> x) throws ModelFormatException {
        return switch (name) {
            case "BiasAdd" -> step.convolutions().biased(x, argument(name));
            case "Prelu" -> Activations.prelu(step.tf(), x, argument(name));
            case "LeakyRelu" ->
                    Activations.leakyRelu(
                            step.tf(), x, step.attributes().real("leakyrelu_alpha", 0.2f));
            case "FusedBatchNorm" ->
                    BatchNormalization.inference(
                            step.tf(),
                            step.convolutions(),
                            x,
                            argument(name),
                            argument(name),
                            argument(name),
                            argument(name),
                            step.attributes().real("epsilon", 1e-4f));
            case "Relu", "Relu6", "Elu", "Sigmoid", "Tanh" ->
                    Activations.named(name.toLowerCase(Locale.ROOT)).apply(step.tf(), x);
            default -> throw step.refused("fuses " + name + ", which is unknown");
        };
    }

    private Operand<TFloat32> argument(String name) throws ModelFormatException {
        if (next >= step.inputs().size()) {
            throw step.refused(
                    "has %d inputs; the argument of %s is missing"
                            .formatted(step.inputs().size(), name));
        }
        return step.input(next++);
    }
}
