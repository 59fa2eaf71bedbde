package io.classlens.training;

import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Rows of numbers on their way into TensorFlow. */
final class Rows {

    private Rows() {}

    /**
     * @param rows one for each example, row-major
     * @param shape of the placeholder that they are for, its first dimension unknown
     */
    static TFloat32 tensor(float[][] rows, Shape shape) {
        TFloat32 tensor = TFloat32.tensorOf(Shape.of(rows.length).append(shape.tail()));
        var values = tensor.asRawTensor().data().asFloats();
        for (int i = 0; i < rows.length; i++) {
            values.offset((long) i * rows[i].length).write(rows[i]);
        }
        return tensor;
    }
}
