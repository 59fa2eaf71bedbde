package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.NearMatches;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** All kinds of layers that are known. */
final class LayerTable {

    private static final Map<String, LayerStep.Builder> BUILDERS = new HashMap<>();

    static {
        Stream.of(
                        ActivationLayers.BUILDERS,
                        ConvolutionLayers.BUILDERS,
                        DenseLayers.BUILDERS,
                        MergeLayers.BUILDERS,
                        NormalizationLayers.BUILDERS,
                        PoolingLayers.BUILDERS,
                        ShapeLayers.BUILDERS)
                .forEach(BUILDERS::putAll);
    }

    private LayerTable() {}

    static Operand<TFloat32> build(LayerStep step) throws ModelFormatException {
        String type = step.layer().type();
        LayerStep.Builder builder = BUILDERS.get(type);
        if (builder == null) {
            throw step.refused(
                    "is of an unknown kind" + NearMatches.question(type, BUILDERS.keySet()));
        }
        return builder.build(step);
    }
}
