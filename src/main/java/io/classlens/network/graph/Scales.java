package io.classlens.network.graph;

import java.util.IdentityHashMap;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Which values of one graph also stand there without a factor. */
final class Scales {

    private final Map<Operand<?>, Scaled> known = new IdentityHashMap<>();

    /**
     * Multiplies, and remembers from what. TensorFlow leaves the product out where nobody asks for
     * it.
     */
    Operand<TFloat32> multiplied(Ops tf, Scaled scaled) {
        Operand<TFloat32> product = scaled.multiplied(tf);
        if (scaled.factor() != 1) {
            known.put(product, scaled);
        }
        return product;
    }

    /** What an operand is the product of; itself and 1 for most. */
    Scaled of(Operand<TFloat32> operand) {
        Scaled scaled = known.get(operand);
        return scaled == null ? new Scaled(operand, 1) : scaled;
    }
}
