package io.classlens.network;

import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.Resize;
import io.classlens.network.graph.ConstantWeights;
import io.classlens.network.graph.WeightSource;
import io.classlens.network.tfjs.TfjsModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * The frozen part of a backbone: pictures in, embeddings out. May be used from many threads at
 * once. Whoever opens it closes it; closing waits for the calls that are under way.
 */
public final class Trunk implements AutoCloseable {

    /**
     * Keeps the maps of a long list within some hundred megabytes; larger batches are no faster.
     */
    private static final int LARGEST_BATCH = 32;

    private static final float[] NOTHING = {};

    private final Backbone backbone;
    private final Session session;
    private final ParallelRuns parallelRuns;
    private final ParallelRuns background;
    private final TfjsModel model;
    private final Resize resize;
    private final PictureGraph pictures;
    private final Anatomy anatomy;

    /**
     * All that anybody asked for, in the order in which they came. TensorFlow optimizes and keeps a
     * graph for each set of values that it is asked for: so it is asked for all of these at once,
     * and there are as many sets as cuts, not as many as mixtures of them in a batch.
     */
    private volatile List<FreezeBoundary> boundariesInUse = List.of();

    private Trunk(
            Backbone backbone,
            TfjsModel model,
            Resize resize,
            PictureGraph pictures,
            Anatomy anatomy) {
        this.backbone = backbone;
        this.model = model;
        this.resize = resize;
        this.pictures = pictures;
        Device device = TensorFlowRuntime.start().device();
        this.parallelRuns = ParallelRuns.foremost(device);
        this.background = ParallelRuns.background(device);
        this.session = Sessions.narrow(pictures.graph());
        this.anatomy = anatomy;
    }

    static Trunk of(Backbone backbone, TfjsModel model, Resize resize) throws ModelFormatException {
        AnatomyReader reader = new AnatomyReader(model, backbone.truncation());
        PictureGraph pictures = PictureGraph.of(backbone, model, reader, resize);
        return new Trunk(
                backbone,
                model,
                resize,
                pictures,
                reader.read(pictures.input(), pictures.values()));
    }

    public Backbone backbone() {
        return backbone;
    }

    public Anatomy anatomy() {
        return anatomy;
    }

    /** What lies behind a cut of {@link #anatomy}. */
    public Tail tail(FreezeBoundary cut) {
        return new Tail(backbone, model, cut);
    }

    /**
     * The whole backbone in a graph of its own, with tuned weights for pretrained ones. The caller
     * closes it.
     *
     * @throws IllegalArgumentException if the tuned weights are not of this backbone
     */
    public PictureGraph tuned(TunedWeights tuned) {
        Tail.Weights constants = Tail.constants(tuned);
        return again(() -> Tail.source(model, backbone.truncation(), constants));
    }

    /** The whole backbone in a graph of its own. The caller closes it. */
    public PictureGraph pretrained() {
        return again(() -> new ConstantWeights(model.weights()));
    }

    @FunctionalInterface
    private interface Source {
        WeightSource weights() throws ModelFormatException;
    }

    private PictureGraph again(Source source) {
        try {
            return PictureGraph.of(backbone, model, source.weights(), resize);
        } catch (ModelFormatException e) {
            throw new IllegalStateException(
                    "backbone " + backbone.id() + " was read before and cannot be read any more",
                    e);
        }
    }

    /**
     * @param squares all of one size, as wide as high; resized if that is not the backbone's input
     *     size
     * @return for each picture, in order, a row of {@link Backbone#embeddingSize()} numbers
     * @throws IllegalArgumentException if a picture is no square or differs in size from the first
     * @throws IllegalStateException if the trunk was closed
     */
    public float[][] embed(List<Picture> squares) {
        return rows(parallelRuns, squares, pictures.embedding(), backbone.embeddingSize());
    }

    /**
     * Embeds, and gives what crosses a cut on the way, in one run.
     *
     * @param squares as for {@link #embed}
     */
    public Sight see(List<Picture> squares, FreezeBoundary cut) {
        return see(squares, Collections.nCopies(squares.size(), Optional.of(cut)));
    }

    /**
     * Embeds, and gives for each picture what crosses its own cut on the way; all of them share one
     * run.
     *
     * @param squares as for {@link #embed}
     * @param cuts one for each picture; empty where only the embedding is wanted
     */
    public Sight see(List<Picture> squares, List<Optional<FreezeBoundary>> cuts) {
        if (cuts.size() != squares.size()) {
            throw new IllegalArgumentException(
                    "%d cuts for %d pictures".formatted(cuts.size(), squares.size()));
        }
        float[][] embeddings = new float[squares.size()][];
        float[][] activations = new float[squares.size()][];
        Arrays.fill(activations, NOTHING);
        forEachBatch(
                parallelRuns,
                squares,
                (batch, from) -> {
                    List<FreezeBoundary> fetched = fetched(cuts.subList(from, from + batch.size()));
                    List<Operand<TFloat32>> wanted = new ArrayList<>();
                    wanted.add(pictures.embedding());
                    fetched.forEach(cut -> wanted.add(pictures.value(cut.boundary())));
                    run(
                            batch,
                            wanted,
                            values -> {
                                for (int i = 0; i < batch.size(); i++) {
                                    embeddings[from + i] =
                                            row(values.getFirst(), i, backbone.embeddingSize());
                                    if (cuts.get(from + i).isPresent()) {
                                        FreezeBoundary cut = cuts.get(from + i).get();
                                        activations[from + i] =
                                                row(
                                                        values.get(1 + fetched.indexOf(cut)),
                                                        i,
                                                        cut.activationSize());
                                    }
                                }
                            });
                });
        return new Sight(embeddings, activations);
    }

    /** None where none is wanted, otherwise these and those that others want. */
    private List<FreezeBoundary> fetched(List<Optional<FreezeBoundary>> cuts) {
        List<FreezeBoundary> wanted = cuts.stream().flatMap(Optional::stream).distinct().toList();
        if (!boundariesInUse.containsAll(wanted)) {
            // One of another backbone must fail here, not in the batches of others.
            wanted.forEach(cut -> pictures.value(cut.boundary()));
            synchronized (this) {
                boundariesInUse =
                        Stream.concat(boundariesInUse.stream(), wanted.stream())
                                .distinct()
                                .toList();
            }
        }
        return wanted.isEmpty() ? wanted : boundariesInUse;
    }

    /**
     * What crosses a cut, and nothing that lies behind it is computed. For trainings: predictions
     * come first.
     *
     * @param squares as for {@link #embed}
     * @return for each picture, in order, a row of {@link FreezeBoundary#activationSize()} numbers
     */
    public float[][] activations(List<Picture> squares, FreezeBoundary cut) {
        return rows(background, squares, pictures.value(cut.boundary()), cut.activationSize());
    }

    /**
     * @param embeddings a row for each picture
     * @param activations a row for each picture, row-major; of no numbers where none were wanted
     */
    public record Sight(float[][] embeddings, float[][] activations) {}

    private float[][] rows(
            ParallelRuns parallelRuns, List<Picture> squares, Operand<TFloat32> wanted, int size) {
        float[][] rows = new float[squares.size()][];
        forEachBatch(
                parallelRuns,
                squares,
                (batch, from) ->
                        run(
                                batch,
                                List.of(wanted),
                                values -> {
                                    for (int i = 0; i < batch.size(); i++) {
                                        rows[from + i] = row(values.getFirst(), i, size);
                                    }
                                }));
        return rows;
    }

    @FunctionalInterface
    private interface BatchUse {
        void of(List<Picture> batch, int from);
    }

    /**
     * @param use called from several threads at once
     */
    private static void forEachBatch(
            ParallelRuns parallelRuns, List<Picture> squares, BatchUse use) {
        PictureBatch.requireEqualSquares(squares);
        parallelRuns.run(
                squares.size(),
                (first, end) -> {
                    for (int from = first; from < end; from += LARGEST_BATCH) {
                        use.of(squares.subList(from, Math.min(end, from + LARGEST_BATCH)), from);
                    }
                });
    }

    /**
     * @param use is given the values of what is wanted, one buffer each, valid until it returns
     */
    private void run(
            List<Picture> batch,
            List<Operand<TFloat32>> wanted,
            Consumer<List<FloatDataBuffer>> use) {
        try (TUint8 input = PictureBatch.tensor(batch)) {
            Session.Runner runner =
                    session.runner()
                            .setOptions(Sessions.ON_CALLERS_THREAD)
                            .feed(pictures.pixels(), input);
            wanted.forEach(runner::fetch);
            try (Result result = runner.run()) {
                List<FloatDataBuffer> values = new ArrayList<>();
                for (int w = 0; w < wanted.size(); w++) {
                    values.add(((TFloat32) result.get(w)).asRawTensor().data().asFloats());
                }
                use.accept(values);
            }
        }
    }

    private static float[] row(FloatDataBuffer values, int row, int size) {
        float[] copy = new float[size];
        values.offset((long) row * size).read(copy);
        return copy;
    }

    /** How many batches it looks at side by side without one waiting for the other. */
    public int parallelRuns() {
        return parallelRuns.count();
    }

    @Override
    public void close() {
        parallelRuns.close();
        background.close();
        session.close();
        pictures.close();
    }
}
