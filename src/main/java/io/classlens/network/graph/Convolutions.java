package io.classlens.network.graph;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The convolutions of one graph, and how each may be had with a factor: in its kernel and its bias,
 * where it costs nothing. A batch normalization that follows is such a factor, and an offset (Jacob
 * et al. 2018, Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only
 * Inference, section 3.2).
 */
final class Convolutions {

    private final Ops tf;

    /** From a factor, one number or one for each channel, to the map with that factor. */
    private final Map<Operand<?>, UnaryOperator<Operand<TFloat32>>> multiplied =
            new IdentityHashMap<>();

    Convolutions(Ops tf) {
        this.tf = tf;
    }

    /**
     * Adds a convolution.
     *
     * @param kernel {@code [height, width, in, out]}
     */
    Operand<TFloat32> add(Operand<TFloat32> kernel, UnaryOperator<Operand<TFloat32>> withKernel) {
        return remembered(
                withKernel.apply(kernel), factor -> withKernel.apply(tf.math.mul(kernel, factor)));
    }

    /**
     * Adds one that convolves each channel for itself.
     *
     * @param kernel {@code [height, width, in, multiplier]}; channels come out in the order of the
     *     last two axes
     */
    Operand<TFloat32> addOfEachChannel(
            Operand<TFloat32> kernel, UnaryOperator<Operand<TFloat32>> withKernel) {
        long[] channels = kernel.shape().takeLast(2).asArray();
        return remembered(
                withKernel.apply(kernel),
                factor ->
                        withKernel.apply(
                                tf.math.mul(
                                        kernel,
                                        factor.shape().isScalar()
                                                ? factor
                                                : tf.reshape(factor, tf.constant(channels)))));
    }

    /** Adds a bias. */
    Operand<TFloat32> biased(Operand<TFloat32> map, Operand<TFloat32> bias) {
        Operand<TFloat32> biased = tf.nn.biasAdd(map, bias);
        return multiplied.containsKey(map)
                ? remembered(
                        biased,
                        factor ->
                                tf.nn.biasAdd(
                                        multiplied.get(map).apply(factor),
                                        tf.math.mul(bias, factor)))
                : biased;
    }

    private Operand<TFloat32> remembered(
            Operand<TFloat32> map, UnaryOperator<Operand<TFloat32>> withFactor) {
        multiplied.put(map, withFactor);
        return map;
    }

    /**
     * @param factor one number or one for each channel
     * @return empty if the operand is no convolution's map, with or without its bias
     */
    Optional<Operand<TFloat32>> multiplied(Operand<?> map, Operand<TFloat32> factor) {
        return Optional.ofNullable(multiplied.get(map)).map(each -> each.apply(factor));
    }
}
