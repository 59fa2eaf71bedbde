package io.classlens.network.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A value of the network that the graph holds but for a factor: {@code value * factor} is meant.
 * What computes with it linearly takes the factor into its weights, which are constants and cost
 * nothing (as Jacob et al. 2018, Quantization and Training of Neural Networks for Efficient
 * Integer-Arithmetic-Only Inference, section 3.2, do with the factor of a batch normalization).
 */
record Scaled(Operand<TFloat32> value, float factor) {

    /** The kernel that gives for {@link #value} what the given one gives for what is meant. */
    Operand<TFloat32> into(Ops tf, Operand<TFloat32> kernel) {
        return factor == 1 ? kernel : tf.math.mul(kernel, tf.constant(factor));
    }

    /**
     * What is meant. The factor is hidden from TensorFlow's graph optimizer, which would draw it
     * into what comes before and tear apart what can be fused there.
     */
    Operand<TFloat32> multiplied(Ops tf) {
        return factor == 1
                ? value
                : tf.math.mul(value, ConstantWeights.exact(tf, tf.constant(factor)));
    }
}
