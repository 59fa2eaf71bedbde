package io.classlens.network.graph;

import static java.util.Map.entry;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Layers that move values about, and those that do nothing when a network only predicts. */
final class ShapeLayers {

    static final Map<String, LayerStep.Builder> BUILDERS =
            Map.ofEntries(
                    entry("InputLayer", LayerStep::input), // of a nested model
                    entry("Dropout", LayerStep::input),
                    entry("SpatialDropout2D", LayerStep::input),
                    entry("GaussianNoise", LayerStep::input),
                    entry("ActivityRegularization", LayerStep::input),
                    entry("ZeroPadding2D", ShapeLayers::zeroPadding),
                    entry("Flatten", ShapeLayers::flatten),
                    entry("Reshape", ShapeLayers::reshape));

    private ShapeLayers() {}

    /**
     * {@code padding} is one number, {@code [height, width]}, or {@code [[top, bottom], [left,
     * right]]}.
     */
    private static Operand<TFloat32> zeroPadding(LayerStep step) throws ModelFormatException {
        step.requireChannelsLast();
        int[] p = step.config().integers("padding", 1);
        int[][] space =
                switch (p.length) {
                    case 1 -> new int[][] {{p[0], p[0]}, {p[0], p[0]}};
                    case 2 -> new int[][] {{p[0], p[0]}, {p[1], p[1]}};
                    case 4 -> new int[][] {{p[0], p[1]}, {p[2], p[3]}};
                    default ->
                            throw step.refused(
                                    "has a padding of "
                                            + p.length
                                            + " numbers, expected 1, 2 or 4");
                };
        int[][] all = {{0, 0}, space[0], space[1], {0, 0}};
        return step.tf().pad(step.input(), step.tf().constant(all), step.tf().constant(0f));
    }

    private static Operand<TFloat32> flatten(LayerStep step) throws ModelFormatException {
        return reshaped(step, new int[] {Math.toIntExact(valuesOfOne(step))});
    }

    private static Operand<TFloat32> reshape(LayerStep step) throws ModelFormatException {
        int[] target = step.config().integers("target_shape").clone();
        long known = 1;
        int open = -1;
        for (int i = 0; i < target.length; i++) {
            if (target[i] < 0 && open >= 0) {
                throw step.refused("leaves two sizes of its target_shape open");
            }
            if (target[i] < 0) {
                open = i;
            } else {
                known *= target[i];
            }
        }
        if (open >= 0 && known > 0) { // TensorFlow's one open size is the batch
            target[open] = Math.toIntExact(valuesOfOne(step) / known);
            known *= target[open];
        }
        if (known != valuesOfOne(step)) {
            throw step.refused(
                    "cannot make its target_shape of %d values from %d"
                            .formatted(known, valuesOfOne(step)));
        }
        return reshaped(step, target);
    }

    private static Operand<TFloat32> reshaped(LayerStep step, int[] one)
            throws ModelFormatException {
        int[] batch = new int[one.length + 1];
        batch[0] = -1;
        System.arraycopy(one, 0, batch, 1, one.length);
        return step.tf().reshape(step.input(), step.tf().constant(batch));
    }

    /** How many values each element of the batch has. */
    private static long valuesOfOne(LayerStep step) throws ModelFormatException {
        Shape shape = step.input().shape();
        long values = 1;
        for (int axis = 1; axis < shape.numDimensions(); axis++) {
            if (shape.get(axis) < 0) {
                throw step.refused("has an input of open size " + shape);
            }
            values *= shape.get(axis);
        }
        return values;
    }
}
