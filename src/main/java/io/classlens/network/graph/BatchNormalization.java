package io.classlens.network.graph;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Batch normalization with the statistics that were learned (Ioffe and Szegedy 2015, section 3.1).
 */
final class BatchNormalization {

    private BatchNormalization() {}

    /**
     * @param x {@code [n, …, channels]}
     * @param scale {@code [channels]}, as are offset, mean and variance
     * @return {@code (x - mean) / sqrt(variance + epsilon) * scale + offset}
     */
    static Operand<TFloat32> inference(
            Ops tf,
            Convolutions convolutions,
            Operand<TFloat32> x,
            Operand<TFloat32> scale,
            Operand<TFloat32> offset,
            Operand<TFloat32> mean,
            Operand<TFloat32> variance,
            float epsilon) {
        // Of constants, all of this is one as soon as TensorFlow has optimized the graph.
        Operand<TFloat32> deviation = tf.math.rsqrt(tf.math.add(variance, tf.constant(epsilon)));
        Operand<TFloat32> factor = tf.math.mul(scale, deviation);
        Operand<TFloat32> rest = tf.math.sub(offset, tf.math.mul(mean, factor));
        Optional<Operand<TFloat32>> folded = convolutions.multiplied(x, factor);
        return folded.isPresent()
                ? tf.nn.biasAdd(folded.get(), rest)
                : tf.math.add(tf.math.mul(x, factor), rest);
    }
}
