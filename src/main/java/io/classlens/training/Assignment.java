package io.classlens.training;

import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** Sets variables from arrays. */
final class Assignment {

    private Assignment() {}

    /** Sets a variable from rows that are joined to its shape. */
    static void of(Ops tf, Session session, Variable<TFloat32> variable, float[]... rows) {
        Placeholder<TFloat32> value =
                tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
        try (TFloat32 tensor = TFloat32.tensorOf(variable.shape())) {
            var values = tensor.asRawTensor().data().asFloats();
            for (int r = 0; r < rows.length; r++) {
                values.offset((long) r * rows[r].length).write(rows[r]);
            }
            session.runner()
                    .feed(value, tensor)
                    .addTarget(tf.assign(variable, value))
                    .run()
                    .close();
        }
    }
}
