package io.classlens.training;

import io.classlens.network.Sessions;
import io.classlens.network.Tail;
import io.classlens.network.TailWeight;
import io.classlens.network.TunedWeights;
import io.classlens.training.api.Evaluation;
import io.classlens.training.api.FineTuning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The unfrozen part of a backbone and the head on it, which learn together. */
final class TailGraph implements Learner {

    /** Keeps the maps of an evaluation within some hundred megabytes. */
    private static final int EVALUATION_BATCH = 32;

    private record Unfrozen(Variable<TFloat32> variable, float[] pretrained) {}

    private final Graph graph = new Graph();
    private final Session session;
    private final Tail tail;
    private final Map<String, Unfrozen> unfrozen = new LinkedHashMap<>();
    private final Placeholder<TFloat32> activations;
    private final HeadLayers head;
    private final Adam adam;
    private final TrainingSet set;
    private final Split split;
    private final BoundaryActivations boundary;

    /**
     * @param start the head of the first phase
     * @param scale see {@link HeadLayers}
     */
    TailGraph(
            Tail tail,
            FineTuning fineTuning,
            Head start,
            float scale,
            TrainingSet set,
            Split split,
            BoundaryActivations boundary) {
        this.tail = tail;
        this.set = set;
        this.split = split;
        this.boundary = boundary;
        Ops tf = Ops.create(graph);
        activations = tail.activations(tf);
        Operand<TFloat32> embeddings =
                tail.embeddings(
                        tf,
                        activations,
                        (ops, weight) ->
                                weight.isNormalization() && !fineTuning.normalizationLearns()
                                        ? frozen(ops, weight)
                                        : unfreeze(ops, weight));
        head = new HeadLayers(tf, embeddings, scale, start.hiddenUnits(), start.classCount());
        List<Variable<TFloat32>> variables = new ArrayList<>(head.variables());
        unfrozen.values().forEach(each -> variables.add(each.variable()));
        adam = new Adam(graph, tf, head.loss(), variables, fineTuning.learningRate());
        session = Sessions.wide(graph);
        adam.initialize(session);
        head.initialize(tf, session, start);
        unfrozen.values().forEach(e -> Assignment.of(tf, session, e.variable(), e.pretrained()));
    }

    private static Operand<TFloat32> frozen(Ops tf, TailWeight weight) {
        return tf.constant(Shape.of(weight.shape()), DataBuffers.of(weight.pretrained()));
    }

    /** A weight that two layers share is one variable. */
    private Operand<TFloat32> unfreeze(Ops tf, TailWeight weight) {
        return unfrozen.computeIfAbsent(
                        weight.name(),
                        _ ->
                                new Unfrozen(
                                        tf.variable(Shape.of(weight.shape()), TFloat32.class),
                                        weight.pretrained()))
                .variable();
    }

    @Override
    public int size() {
        return split.train().length;
    }

    @Override
    public StepResult step(int[] batch) {
        int[] places = Arrays.stream(batch).map(i -> split.train()[i]).toArray();
        try (TFloat32 rows = Rows.tensor(boundary.toLearnFrom(places), activations.shape());
                TInt32 classes = classesOf(places)) {
            Session.Runner runner =
                    head.fetchMeasures(
                            session.runner()
                                    .setOptions(Sessions.ON_CALLERS_THREAD)
                                    .feed(activations, rows),
                            classes);
            try (Adam.Step _ = adam.step(runner);
                    Result result = runner.run()) {
                return HeadLayers.measures(result);
            }
        }
    }

    private TInt32 classesOf(int[] places) {
        return TInt32.vectorOf(set.at(places).classes());
    }

    @Override
    public Optional<Evaluation> validate() {
        int[] places = split.validation();
        if (places.length == 0) {
            return Optional.empty();
        }
        double loss = 0;
        double right = 0;
        for (int from = 0; from < places.length; from += EVALUATION_BATCH) {
            int to = Math.min(places.length, from + EVALUATION_BATCH);
            StepResult batch = measured(Arrays.copyOfRange(places, from, to));
            loss += batch.loss() * (to - from);
            right += batch.accuracy() * (to - from);
        }
        return Optional.of(new Evaluation(loss / places.length, right / places.length));
    }

    private StepResult measured(int[] places) {
        try (TFloat32 rows = Rows.tensor(boundary.of(places), activations.shape());
                TInt32 classes = classesOf(places);
                Result result =
                        head.fetchMeasures(
                                        session.runner()
                                                .setOptions(Sessions.ON_CALLERS_THREAD)
                                                .feed(activations, rows),
                                        classes)
                                .run()) {
            return HeadLayers.measures(result);
        }
    }

    @Override
    public TrainedNetwork network() {
        Session.Runner runner = session.runner();
        unfrozen.values().forEach(each -> runner.fetch(each.variable()));
        Map<String, float[]> values = new TreeMap<>();
        try (Result result = runner.run()) {
            int next = 0;
            for (String name : unfrozen.keySet()) {
                TFloat32 tensor = (TFloat32) result.get(next++);
                float[] copy = new float[Math.toIntExact(tensor.shape().size())];
                tensor.asRawTensor().data().asFloats().read(copy);
                values.put(name, copy);
            }
        }
        return new TrainedNetwork(
                head.head(session), Optional.of(new TunedWeights(tail.boundary().block(), values)));
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
