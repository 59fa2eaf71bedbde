package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.NearMatches;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tensorflow.Operand;

/** All operations of the graph format that are known. */
final class NodeTable {

    private static final Map<String, NodeStep.Builder> BUILDERS = new HashMap<>();

    static {
        Stream.of(
                        ActivationNodes.BUILDERS,
                        ArithmeticNodes.BUILDERS,
                        ConvolutionNodes.BUILDERS,
                        DenseNodes.BUILDERS,
                        NormalizationNodes.BUILDERS,
                        PoolingNodes.BUILDERS,
                        ShapeNodes.BUILDERS,
                        ValueNodes.BUILDERS)
                .forEach(BUILDERS::putAll);
    }

    private NodeTable() {}

    static Operand<?> build(NodeStep step) throws ModelFormatException {
        String type = step.node().type();
        NodeStep.Builder builder = BUILDERS.get(type);
        if (builder == null) {
            throw step.refused(
                    "is of an unknown operation" + NearMatches.question(type, BUILDERS.keySet()));
        }
        return builder.build(step);
    }
}
