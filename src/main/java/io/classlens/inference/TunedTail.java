package io.classlens.inference;

import io.classlens.network.FreezeBoundary;
import io.classlens.network.Sessions;
import io.classlens.network.Tail;
import io.classlens.network.TunedWeights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * One person's fine-tuned layers of the backbone, behind the trunk that all share. Safe for many
 * threads. Its creator closes it.
 */
public final class TunedTail implements AutoCloseable {

    private final Graph graph = new Graph();
    private final Session session;
    private final Tail tail;
    private final Placeholder<TFloat32> activations;
    private final Operand<TFloat32> embeddings;

    /**
     * @throws IllegalArgumentException if the weights do not fit the backbone
     */
    TunedTail(Tail tail, TunedWeights tuned) {
        this.tail = tail;
        try {
            Ops tf = Ops.create(graph);
            activations = tail.activations(tf);
            embeddings = tail.embeddings(tf, activations, Tail.constants(tuned));
            session = Sessions.narrow(graph);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /** The freeze boundary: where the trunk ends and this tail begins. */
    public FreezeBoundary boundary() {
        return tail.boundary();
    }

    /**
     * @param rows activations at {@link #boundary}, a row for each picture, each row-major
     * @return {@code [pictures, embedding size]}
     */
    public float[][] embed(float[][] rows) {
        Shape shape = Shape.of(rows.length).append(activations.shape().tail());
        try (TFloat32 fed = TFloat32.tensorOf(shape)) {
            var in = fed.asRawTensor().data().asFloats();
            for (int i = 0; i < rows.length; i++) {
                in.offset((long) i * rows[i].length).write(rows[i]);
            }
            try (Result result =
                    session.runner()
                            .setOptions(Sessions.ON_CALLERS_THREAD)
                            .feed(activations, fed)
                            .fetch(embeddings)
                            .run()) {
                var out = result.get(0).asRawTensor().data().asFloats();
                int size = tail.backbone().embeddingSize();
                float[][] embedded = new float[rows.length][size];
                for (int i = 0; i < embedded.length; i++) {
                    out.offset((long) i * size).read(embedded[i]);
                }
                return embedded;
            }
        }
    }

    /** Waits for running calls. */
    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
