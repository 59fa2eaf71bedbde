package io.classlens.training;

import io.classlens.network.Sessions;
import io.classlens.training.api.Evaluation;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A head that learns alone, on stored embeddings. */
final class HeadGraph implements Learner {

    private final Graph graph = new Graph();
    private final Session session;
    private final Placeholder<TFloat32> embeddings;
    private final HeadLayers head;
    private final Adam adam;
    private final TrainingSet learned;
    private final TrainingSet validation;

    /**
     * @param validation may be empty
     * @param scale see {@link HeadLayers}
     * @param random draws the first weights
     */
    HeadGraph(
            TrainingSet learned,
            TrainingSet validation,
            float scale,
            int hiddenUnits,
            double learningRate,
            RandomGenerator random) {
        this.learned = learned;
        this.validation = validation;
        Ops tf = Ops.create(graph);
        embeddings =
                tf.placeholder(
                        TFloat32.class, Placeholder.shape(Shape.of(-1, learned.embeddingSize())));
        head = new HeadLayers(tf, embeddings, scale, hiddenUnits, learned.classCount());
        adam = new Adam(graph, tf, head.loss(), head.variables(), learningRate);
        session = Sessions.wide(graph);
        adam.initialize(session);
        head.initialize(tf, session, random);
    }

    @Override
    public int size() {
        return learned.size();
    }

    @Override
    public StepResult step(int[] batch) {
        TrainingSet examples = learned.at(batch);
        try (TFloat32 embeddingBatch = Rows.tensor(examples.embeddings(), embeddings.shape());
                TInt32 classBatch = TInt32.vectorOf(examples.classes())) {
            Session.Runner runner =
                    head.fetchMeasures(
                            session.runner()
                                    .setOptions(Sessions.ON_CALLERS_THREAD)
                                    .feed(embeddings, embeddingBatch),
                            classBatch);
            try (Adam.Step _ = adam.step(runner);
                    Result result = runner.run()) {
                return HeadLayers.measures(result);
            }
        }
    }

    /** The weights as they are now. */
    Head head() {
        return head.head(session);
    }

    @Override
    public TrainedNetwork network() {
        return TrainedNetwork.of(head());
    }

    @Override
    public Optional<Evaluation> validate() {
        return validation.size() == 0 ? Optional.empty() : Optional.of(head().evaluate(validation));
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
