package io.classlens.network.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
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
            Operand<TFloat32> x,
            Operand<TFloat32> scale,
            Operand<TFloat32> offset,
            Operand<TFloat32> mean,
            Operand<TFloat32> variance,
            float epsilon) {
        if (x.shape().numDimensions() == 4) {
            return tf.nn.fusedBatchNorm(
                            x,
                            scale,
                            offset,
                            mean,
                            variance,
                            FusedBatchNorm.epsilon(epsilon),
                            FusedBatchNorm.isTraining(false))
                    .y();
        }
        // The operation above is for maps alone.
        Operand<TFloat32> deviation = tf.math.rsqrt(tf.math.add(variance, tf.constant(epsilon)));
        Operand<TFloat32> factor = tf.math.mul(scale, deviation);
        return tf.math.add(tf.math.mul(tf.math.sub(x, mean), factor), offset);
    }
}
