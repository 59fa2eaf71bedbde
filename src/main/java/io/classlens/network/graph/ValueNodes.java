package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** Where values come from and what type they have. */
final class ValueNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.of(
                    "Const",
                            step ->
                                    step.weights()
                                            .operand(step.tf(), step.node(), step.node().name()),
                    "Identity", step -> step.tf().identity(step.<TType>input(0)),
                    "StopGradient", step -> step.tf().stopGradient(step.<TType>input(0)),
                    "Cast", ValueNodes::cast,
                    "Shape", ValueNodes::shape);

    private static final Map<String, Class<? extends TType>> TYPES =
            Map.of(
                    "DT_FLOAT", TFloat32.class,
                    "DT_INT32", TInt32.class,
                    "DT_INT64", TInt64.class,
                    "DT_UINT8", TUint8.class,
                    "DT_BOOL", TBool.class);

    private ValueNodes() {}

    private static Operand<?> cast(NodeStep step) throws ModelFormatException {
        return step.tf().dtypes.cast(step.input(0), type(step, "DstT", "DT_FLOAT"));
    }

    private static Operand<?> shape(NodeStep step) throws ModelFormatException {
        return step.tf()
                .shape(step.input(0), type(step, "out_type", "DT_INT32").asSubclass(TNumber.class));
    }

    private static Class<? extends TType> type(NodeStep step, String key, String otherwise)
            throws ModelFormatException {
        String name = step.attributes().type(key, otherwise);
        Class<? extends TType> type = TYPES.get(name);
        if (type == null) {
            throw step.refused("has " + key + " " + name + "; known are " + TYPES.keySet());
        }
        return type;
    }
}
