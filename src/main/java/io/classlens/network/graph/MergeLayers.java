package io.classlens.network.graph;

import static java.util.Map.entry;

import io.classlens.network.backbone.ModelFormatException;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.MathOps;
import org.tensorflow.types.TFloat32;

/** Layers of several inputs. */
final class MergeLayers {

    static final Map<String, LayerStep.Builder> BUILDERS =
            Map.ofEntries(
                    entry("Add", folded(MathOps::add)),
                    entry("Subtract", folded(MathOps::sub)),
                    entry("Multiply", folded(MathOps::mul)),
                    entry("Maximum", folded(MathOps::maximum)),
                    entry("Minimum", folded(MathOps::minimum)),
                    entry("Concatenate", MergeLayers::concatenation));

    private MergeLayers() {}

    private interface Binary {
        Operand<TFloat32> apply(MathOps math, Operand<TFloat32> a, Operand<TFloat32> b);
    }

    private static LayerStep.Builder folded(Binary operation) {
        return step -> {
            List<Operand<TFloat32>> inputs = step.allInputs();
            if (inputs.size() < 2) {
                throw step.refused("has " + inputs.size() + " inputs, expected two or more");
            }
            Operand<TFloat32> result = inputs.getFirst();
            for (Operand<TFloat32> input : inputs.subList(1, inputs.size())) {
                result = operation.apply(step.tf().math, result, input);
            }
            return result;
        };
    }

    private static Operand<TFloat32> concatenation(LayerStep step) throws ModelFormatException {
        int[] axis = step.config().integers("axis", -1);
        return step.tf().concat(step.allInputs(), step.tf().constant(axis[0]));
    }
}
