package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Fully connected layers. */
final class DenseLayers {

    static final Map<String, LayerStep.Builder> BUILDERS = Map.of("Dense", DenseLayers::dense);

    private DenseLayers() {}

    private static Operand<TFloat32> dense(LayerStep step) throws ModelFormatException {
        Operand<TFloat32> x = step.input();
        if (x.shape().numDimensions() != 2) {
            throw step.refused("has an input of shape " + x.shape() + ", expected [n, values]");
        }
        return step.biasedAndActivated(step.tf().linalg.matMul(x, step.weight("kernel")));
    }
}
