package io.classlens.network.graph;

import io.classlens.network.backbone.PixelRange;
import io.classlens.network.backbone.Resize;
import io.classlens.network.tfjs.GraphNode;
import io.classlens.network.tfjs.Node;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * Where pictures enter the graph, and how they become what a model wants.
 *
 * @param placeholder to be fed: {@code [n, height, width, 3]}, 0 to 255, RGB
 * @param scaled {@code [n, size, size, 3]} in the model's range and type
 */
public record PixelInput(Placeholder<TUint8> placeholder, Operand<?> scaled) {

    /**
     * @param size side of the square that the model sees; other squares are resized to it
     * @param input the model's own input, which tells whether it takes floats or integers
     */
    public static PixelInput add(Ops tf, int size, Resize resize, PixelRange range, Node input) {
        Placeholder<TUint8> placeholder =
                tf.placeholder(TUint8.class, Placeholder.shape(Shape.of(-1, -1, -1, 3)));
        // To floats first: TensorFlow resizes bytes on the CPU alone. At the right size nothing is
        // resampled.
        Operand<TFloat32> squares =
                resized(tf, tf.dtypes.cast(placeholder, TFloat32.class), size, resize);
        Operand<TFloat32> ranged =
                switch (range) {
                    case ZERO_TO_255 -> squares;
                    case MINUS_ONE_TO_ONE ->
                            tf.math.sub(tf.math.div(squares, tf.constant(127.5f)), tf.constant(1f));
                };
        return new PixelInput(
                placeholder,
                takesIntegers(input) ? tf.dtypes.cast(tf.math.rint(ranged), TInt32.class) : ranged);
    }

    private static Operand<TFloat32> resized(
            Ops tf, Operand<TFloat32> squares, int size, Resize resize) {
        Operand<TInt32> sides = tf.constant(new int[] {size, size});
        return switch (resize) {
            case BILINEAR ->
                    tf.image.resizeBilinear(squares, sides, ResizeBilinear.halfPixelCenters(true));
            case NEAREST ->
                    tf.image.resizeNearestNeighbor(
                            squares, sides, ResizeNearestNeighbor.halfPixelCenters(true));
        };
    }

    private static boolean takesIntegers(Node input) {
        return input instanceof GraphNode node
                && node.attributes().type("dtype", "DT_FLOAT").equals("DT_INT32");
    }
}
