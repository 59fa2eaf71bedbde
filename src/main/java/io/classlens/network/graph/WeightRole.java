package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.GraphNode;
import io.classlens.network.tfjs.Layer;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.Node.Source;
import java.util.List;

/** What a weight is for, which decides whether it may learn. */
public enum WeightRole {
    /** A kernel or a bias. */
    LEARNABLE,
    /** Scale or shift of a batch normalization: may learn where that is wanted. */
    NORMALIZATION,
    /** A running mean or variance: TensorFlow has no gradient for it at inference. */
    STATISTIC;

    private static final String FUSED_NORMALIZATION = "FusedBatchNorm";

    /** The inputs of a batch normalization from its scale on. */
    private static final List<WeightRole> OF_NORMALIZATION =
            List.of(NORMALIZATION, NORMALIZATION, STATISTIC, STATISTIC);

    private static WeightRole inLayer(Layer layer, String weight) {
        if (!layer.type().equals("BatchNormalization")) {
            return LEARNABLE;
        }
        return weight.contains("moving_") ? STATISTIC : NORMALIZATION;
    }

    private static WeightRole inNode(GraphNode user, String constant) throws ModelFormatException {
        int first = firstOfNormalization(user);
        int place = user.inputs().stream().map(Source::node).toList().indexOf(constant) - first;
        return first > 0 && place >= 0 && place < OF_NORMALIZATION.size()
                ? OF_NORMALIZATION.get(place)
                : LEARNABLE;
    }

    /** 0 if the node normalizes nothing. */
    private static int firstOfNormalization(GraphNode node) throws ModelFormatException {
        if (node.type().startsWith(FUSED_NORMALIZATION)) {
            return 1;
        }
        boolean isFused =
                node.attributes().has("fused_ops")
                        && node.attributes().texts("fused_ops").stream()
                                .findFirst()
                                .filter(FUSED_NORMALIZATION::equals)
                                .isPresent();
        return isFused ? 2 : 0;
    }

    /**
     * @param weight its name in the manifest; in the graph format, that of the node's input
     */
    static WeightRole in(Node user, String weight) throws ModelFormatException {
        return switch (user) {
            case Layer layer -> inLayer(layer, weight);
            case GraphNode node -> inNode(node, weight);
        };
    }
}
