package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.Weight;
import io.classlens.network.tfjs.WeightFiles;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Constant;
import org.tensorflow.types.TFloat32;

/** Every weight as a constant of the graph, with the values that the model's files hold. */
public record ConstantWeights(WeightFiles files) implements WeightSource {

    @Override
    public Operand<?> operand(Ops tf, Node asking, String name) throws ModelFormatException {
        return switch (files.read(name)) {
            case Weight.Floats(_, long[] shape, float[] values) -> {
                Constant<TFloat32> constant = tf.constant(Shape.of(shape), DataBuffers.of(values));
                yield values.length == 1 ? exact(tf, constant) : constant;
            }
            case Weight.Ints(_, long[] shape, int[] values) ->
                    tf.constant(Shape.of(shape), DataBuffers.of(values));
            case Weight.Bools(_, long[] shape, boolean[] values) ->
                    tf.constant(Shape.of(shape), DataBuffers.of(values));
        };
    }

    /**
     * Hides a scalar from TensorFlow's graph optimizer. It takes any factor near 1/6 for that of a
     * hard swish and puts its own operation in; with the factor that a float16 file holds, 0.16663,
     * the last map was off by 8 percent in places.
     */
    static Operand<TFloat32> exact(Ops tf, Constant<TFloat32> scalar) {
        return tf.placeholderWithDefault(scalar, scalar.shape());
    }
}
