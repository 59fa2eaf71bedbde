package io.classlens.network;

import java.util.List;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TUint8;

/** Pictures on their way into TensorFlow. */
public final class PictureBatch {

    private PictureBatch() {}

    /**
     * @param squares at least one, all of one size, as wide as high
     * @return {@code [n, height, width, 3]}, the caller closes it
     * @throws IllegalArgumentException if a picture is no square or differs in size from the first
     */
    public static TUint8 tensor(List<Picture> squares) {
        requireEqualSquares(squares);
        Picture first = squares.getFirst();
        Shape shape = Shape.of(squares.size(), first.height(), first.width(), 3);
        return TUint8.tensorOf(
                shape,
                tensor -> {
                    ByteDataBuffer bytes = tensor.asRawTensor().data();
                    long offset = 0;
                    for (Picture picture : squares) {
                        bytes.offset(offset).write(picture.rgb());
                        offset += picture.rgb().length;
                    }
                });
    }

    static void requireEqualSquares(List<Picture> squares) {
        for (Picture each : squares) {
            int side = squares.getFirst().width();
            if (each.width() != side || each.height() != side) {
                throw new IllegalArgumentException(
                        "expected squares of one size, %dx%d as the first is wide, found %dx%d"
                                .formatted(side, side, each.width(), each.height()));
            }
        }
    }
}
