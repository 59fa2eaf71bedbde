package io.classlens.network.graph;

import java.util.Map;
import java.util.Objects;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;

/** Activation functions, by the names that Keras and TensorFlow.js give them. */
final class Activations {

    @FunctionalInterface
    interface Activation {
        Operand<TFloat32> apply(Ops tf, Operand<TFloat32> x);
    }

    static final Map<String, Activation> BY_NAME =
            Map.ofEntries(
                    Map.entry("linear", (_, x) -> x),
                    Map.entry("relu", (tf, x) -> tf.nn.relu(x)),
                    Map.entry("relu6", (tf, x) -> tf.nn.relu6(x)),
                    Map.entry("elu", (tf, x) -> tf.nn.elu(x)),
                    Map.entry("selu", (tf, x) -> tf.nn.selu(x)),
                    Map.entry("sigmoid", (tf, x) -> tf.math.sigmoid(x)),
                    Map.entry("tanh", (tf, x) -> tf.math.tanh(x)),
                    Map.entry("softplus", (tf, x) -> tf.math.softplus(x)),
                    Map.entry("softmax", (tf, x) -> tf.nn.softmax(x)),
                    Map.entry("swish", (tf, x) -> tf.math.mul(x, tf.math.sigmoid(x))),
                    Map.entry("hard_sigmoid", Activations::hardSigmoid),
                    Map.entry("hard_swish", Activations::hardSwish));

    private Activations() {}

    /**
     * @param name one of {@link #BY_NAME}
     */
    static Activation named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    /** {@code min(max(x, 0), limit)}. */
    static Operand<TFloat32> relu(Ops tf, Operand<TFloat32> x, float limit) {
        return limit == 6 ? tf.nn.relu6(x) : tf.math.minimum(tf.nn.relu(x), tf.constant(limit));
    }

    static Operand<TFloat32> leakyRelu(Ops tf, Operand<TFloat32> x, float slope) {
        return tf.nn.leakyRelu(x, LeakyRelu.alpha(slope));
    }

    /** {@code max(x, 0) + slope * min(x, 0)}, with a slope for each channel. */
    static Operand<TFloat32> prelu(Ops tf, Operand<TFloat32> x, Operand<TFloat32> slope) {
        Operand<TFloat32> negative = tf.nn.relu(tf.math.neg(x));
        return tf.math.sub(tf.nn.relu(x), tf.math.mul(slope, negative));
    }

    /**
     * {@code 0.2 x + 0.5} within 0 and 1, as TensorFlow.js has it (tfjs-layers, activations.ts);
     * Keras 3 has another.
     */
    private static Operand<TFloat32> hardSigmoid(Ops tf, Operand<TFloat32> x) {
        Operand<TFloat32> line = tf.math.add(tf.math.mul(x, tf.constant(0.2f)), tf.constant(0.5f));
        return relu(tf, line, 1);
    }

    /**
     * {@code x * relu6(x + 3) / 6} (Howard et al. 2019, Searching for MobileNetV3, section 5.2), in
     * the order in which TensorFlow's graph optimizer knows it and fuses it with a convolution.
     */
    static Operand<TFloat32> hardSwish(Ops tf, Operand<TFloat32> x) {
        Operand<TFloat32> gate = tf.nn.relu6(tf.math.add(x, tf.constant(3f)));
        return tf.math.mul(tf.math.mul(x, tf.constant(1f / 6)), gate);
    }
}
