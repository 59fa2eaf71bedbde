package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/** Matrix products. */
final class DenseNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.of(
                    "MatMul",
                    DenseNodes::product,
                    "_FusedMatMul",
                    step -> Unfused.after(step, product(step)));

    private DenseNodes() {}

    private static Operand<TFloat32> product(NodeStep step) throws ModelFormatException {
        return step.tf()
                .linalg
                .matMul(
                        step.<TFloat32>input(0),
                        step.input(1),
                        MatMul.transposeA(step.attributes().flag("transpose_a")),
                        MatMul.transposeB(step.attributes().flag("transpose_b")));
    }
}
