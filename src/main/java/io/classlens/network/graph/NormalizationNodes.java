package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Batch normalization of the graph format. */
final class NormalizationNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.of(
                    "FusedBatchNorm", NormalizationNodes::batchNormalization,
                    "FusedBatchNormV2", NormalizationNodes::batchNormalization,
                    "FusedBatchNormV3", NormalizationNodes::batchNormalization);

    private NormalizationNodes() {}

    private static Operand<TFloat32> batchNormalization(NodeStep step) throws ModelFormatException {
        step.requireChannelsLast();
        if (!step.attributes().has("is_training") || step.attributes().flag("is_training")) {
            throw step.refused("is in training mode; only inference is known");
        }
        return BatchNormalization.inference(
                step.tf(),
                step.convolutions(),
                step.input(0),
                step.input(1),
                step.input(2),
                step.input(3),
                step.input(4),
                step.attributes().real("epsilon", 1e-4f));
    }
}
