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
 * One person's fine-tuned part of the backbone, behind the trunk that all share. Safe for many
 * threads. Whoever makes it closes it.
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

    /** Where the trunk ends and this begins. */
    public FreezeBoundary cut() {
        return tail.cut();
    }

    /**
     * @param crossing for each picture what crosses {@link #cut}
     * @return for each picture an embedding
     */
    public float[][] embed(float[][] crossing) {
        Shape shape = Shape.of(crossing.length).append(activations.shape().tail());
        try (TFloat32 fed = TFloat32.tensorOf(shape)) {
            var in = fed.asRawTensor().data().asFloats();
            for (int i = 0; i < crossing.length; i++) {
                in.offset((long) i * crossing[i].length).write(crossing[i]);
            }
            try (Result result =
                    session.runner()
                            .setOptions(Sessions.ON_CALLERS_THREAD)
                            .feed(activations, fed)
                            .fetch(embeddings)
                            .run()) {
                var out = result.get(0).asRawTensor().data().asFloats();
                int size = tail.backbone().embeddingSize();
                float[][] rows = new float[crossing.length][size];
                for (int i = 0; i < rows.length; i++) {
                    out.offset((long) i * size).read(rows[i]);
                }
                return rows;
            }
        }
    }

    /** Waits for the calls that are under way. */
    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
