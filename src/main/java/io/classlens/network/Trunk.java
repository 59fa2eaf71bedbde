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
 * The frozen part of a backbone: pictures in, embeddings out. Safe for many threads. Its opener
 * closes it; closing waits for running calls.
 */
public final class Trunk implements AutoCloseable {

    /**
     * Limits the feature maps of a long list to some hundred megabytes; larger batches are no
     * faster.
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
     * All freeze boundaries asked for so far, in the order of their first use. TensorFlow optimizes
     * and keeps a graph for each set of values that it is asked for: so it is asked for all of
     * these at once, and there are as many sets as boundaries, not as many as mixtures of them in a
     * batch.
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

    /** Returns the layers behind a freeze boundary of {@link #anatomy}. */
    public Tail tail(FreezeBoundary boundary) {
        return new Tail(backbone, model, boundary);
    }

    /**
     * Builds the whole backbone in a new graph, with tuned weights in place of pretrained ones. The
     * caller closes it.
     *
     * @throws IllegalArgumentException if the tuned weights are not of this backbone
     */
    public PictureGraph tuned(TunedWeights tuned) {
        Tail.Weights constants = Tail.constants(tuned);
        return newGraph(() -> Tail.source(model, backbone.truncation(), constants));
    }

    /** Builds the whole backbone in a new graph. The caller closes it. */
    public PictureGraph pretrained() {
        return newGraph(() -> new ConstantWeights(model.weights()));
    }

    @FunctionalInterface
    private interface Source {
        WeightSource weights() throws ModelFormatException;
    }

    private PictureGraph newGraph(Source source) {
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
     * @return {@code [pictures, embedding size]}, in the order of the pictures
     * @throws IllegalArgumentException if a picture is no square or differs in size from the first
     * @throws IllegalStateException if the trunk was closed
     */
    public float[][] embed(List<Picture> squares) {
        return rows(parallelRuns, squares, pictures.embedding(), backbone.embeddingSize());
    }

    /**
     * Embeds pictures and returns their activations at a freeze boundary, from the same run.
     *
     * @param squares as for {@link #embed}
     * @throws IllegalArgumentException also if the boundary is not of this backbone
     */
    public Outputs embedWithActivations(List<Picture> squares, FreezeBoundary boundary) {
        return embedWithActivations(
                squares, Collections.nCopies(squares.size(), Optional.of(boundary)));
    }

    /**
     * Embeds pictures and returns for each the activations at its own freeze boundary. All pictures
     * of a batch share one run.
     *
     * @param squares as for {@link #embed}
     * @param boundaries one for each picture, in the same order; empty where only the embedding is
     *     wanted
     * @throws IllegalArgumentException also if a boundary is not of this backbone
     */
    public Outputs embedWithActivations(
            List<Picture> squares, List<Optional<FreezeBoundary>> boundaries) {
        if (boundaries.size() != squares.size()) {
            throw new IllegalArgumentException(
                    "%d boundaries for %d pictures".formatted(boundaries.size(), squares.size()));
        }
        float[][] embeddings = new float[squares.size()][];
        float[][] activations = new float[squares.size()][];
        Arrays.fill(activations, NOTHING);
        forEachBatch(
                parallelRuns,
                squares,
                (batch, from) -> {
                    List<FreezeBoundary> fetched =
                            fetched(boundaries.subList(from, from + batch.size()));
                    List<Operand<TFloat32>> wanted = new ArrayList<>();
                    wanted.add(pictures.embedding());
                    fetched.forEach(boundary -> wanted.add(pictures.value(boundary.layer())));
                    run(
                            batch,
                            wanted,
                            values -> {
                                for (int i = 0; i < batch.size(); i++) {
                                    embeddings[from + i] =
                                            row(values.getFirst(), i, backbone.embeddingSize());
                                    if (boundaries.get(from + i).isPresent()) {
                                        FreezeBoundary boundary = boundaries.get(from + i).get();
                                        activations[from + i] =
                                                row(
                                                        values.get(1 + fetched.indexOf(boundary)),
                                                        i,
                                                        boundary.activationSize());
                                    }
                                }
                            });
                });
        return new Outputs(embeddings, activations);
    }

    /** Returns no boundary if none is wanted, otherwise all {@link #boundariesInUse}. */
    private List<FreezeBoundary> fetched(List<Optional<FreezeBoundary>> boundaries) {
        List<FreezeBoundary> wanted =
                boundaries.stream().flatMap(Optional::stream).distinct().toList();
        if (!boundariesInUse.containsAll(wanted)) {
            // A boundary of another backbone must fail here, not in the batches of others.
            wanted.forEach(boundary -> pictures.value(boundary.layer()));
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
     * Computes activations at a freeze boundary and nothing behind it. For trainings: the runs give
     * way to those of {@link #embed}.
     *
     * @param squares as for {@link #embed}
     * @return for each picture, in order, a row of {@link FreezeBoundary#activationSize()} numbers,
     *     row-major
     */
    public float[][] activations(List<Picture> squares, FreezeBoundary boundary) {
        return rows(
                background, squares, pictures.value(boundary.layer()), boundary.activationSize());
    }

    /**
     * The outputs for a list of pictures, in the order of the pictures. The arrays are not copied.
     *
     * @param embeddings {@code [pictures, embedding size]}
     * @param activations for each picture {@code [height, width, channels]} in row-major order;
     *     empty where no freeze boundary was given
     */
    public record Outputs(float[][] embeddings, float[][] activations) {}

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
     * @param use called from several threads at once, with the index of the batch's first picture
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
     * @param use receives one buffer for each wanted value, valid until it returns
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

    /** Number of batches that run in parallel without waiting for each other. */
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
