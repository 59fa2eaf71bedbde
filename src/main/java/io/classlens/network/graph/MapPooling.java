package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.Pooling;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Makes embeddings from the last map of a trunk. */
public final class MapPooling {

    private static final int SMALLEST_SIDE_WITH_REGIONS = 3;

    private MapPooling() {}

    /**
     * @param map {@code [n, height, width, channels]}, all but {@code n} known
     * @return {@code [n, channels]} or {@code [n, 4 * channels]}, see {@link Pooling}
     * @throws ModelFormatException if the operand is no such map, or too small for regions
     */
    public static Operand<TFloat32> pooled(Ops tf, Operand<TFloat32> map, Pooling pooling)
            throws ModelFormatException {
        Shape shape = map.shape();
        if (shape.numDimensions() != 4 || shape.tail().hasUnknownDimension()) {
            throw new ModelFormatException(
                    "the truncation gives " + shape + ", expected [n, height, width, channels]");
        }
        return switch (pooling) {
            case GLOBAL_AVERAGE -> tf.math.mean(map, tf.constant(new int[] {1, 2}));
            case REGIONS_2X2 -> regions(tf, map, shape);
        };
    }

    private static Operand<TFloat32> regions(Ops tf, Operand<TFloat32> map, Shape shape)
            throws ModelFormatException {
        long height = shape.get(1);
        long width = shape.get(2);
        if (Math.min(height, width) < SMALLEST_SIDE_WITH_REGIONS) {
            throw new ModelFormatException(
                    "a map of %dx%d is too small for 2x2 regions".formatted(height, width));
        }
        Operand<TFloat32> means =
                tf.nn.avgPool(
                        map,
                        List.of(1L, window(height), window(width), 1L),
                        List.of(1L, height - window(height), width - window(width), 1L),
                        "VALID");
        return tf.reshape(means, tf.constant(new int[] {-1, Math.toIntExact(4 * shape.get(3))}));
    }

    /**
     * {@code ceil((side + 1) / 2)}, so that the two windows overlap; the second ends at the border.
     */
    private static long window(long side) {
        return side / 2 + 1;
    }
}
