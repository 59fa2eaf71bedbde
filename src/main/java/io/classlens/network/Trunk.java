package io.classlens.network;

import io.classlens.network.graph.ConstantWeights;
import io.classlens.network.graph.MapPooling;
import io.classlens.network.graph.ModelGraph;
import io.classlens.network.graph.PixelInput;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.TfjsModel;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
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

    private final Backbone backbone;
    private final Graph graph;
    private final Session session;
    private final Operand<TUint8> pixels;
    private final Operand<TFloat32> embedding;

    private Trunk(
            Backbone backbone, Graph graph, Operand<TUint8> pixels, Operand<TFloat32> embedding) {
        this.backbone = backbone;
        this.graph = graph;
        this.session = new Session(graph);
        this.pixels = pixels;
        this.embedding = embedding;
    }

    static Trunk of(Backbone backbone, TfjsModel model) throws ModelFormatException {
        Graph graph = new Graph();
        try {
            return build(backbone, model, graph);
        } catch (ModelFormatException | RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private static Trunk build(Backbone backbone, TfjsModel model, Graph graph)
            throws ModelFormatException {
        Ops tf = Ops.create(graph);
        ModelGraph network = new ModelGraph(model, new ConstantWeights(model.weights()));
        Node input = network.inputOf(backbone.truncation());
        PixelInput pictures = PixelInput.add(tf, backbone.inputSize(), backbone.range(), input);
        @SuppressWarnings("unchecked") // pooling refuses anything but a map, and maps are float32
        Operand<TFloat32> map =
                (Operand<TFloat32>)
                        network.build(
                                tf, Map.of(input.name(), pictures.scaled()), backbone.truncation());
        Operand<TFloat32> embedding = MapPooling.pooled(tf, map, backbone.pooling());
        if (embedding.shape().get(1) != backbone.embeddingSize()) {
            throw new ModelFormatException(
                    "%s at %s: expected embeddings of %d, found %d"
                            .formatted(
                                    model.file(),
                                    backbone.truncation(),
                                    backbone.embeddingSize(),
                                    embedding.shape().get(1)));
        }
        return new Trunk(backbone, graph, pictures.placeholder(), embedding);
    }

    public Backbone backbone() {
        return backbone;
    }

    /**
     * @param squares all of one size, as wide as high; resized if that is not the backbone's input
     *     size
     * @return for each picture, in order, a row of {@link Backbone#embeddingSize()} numbers
     * @throws IllegalArgumentException if a picture is no square or differs in size from the first
     * @throws IllegalStateException if the trunk was closed
     */
    public float[][] embed(List<Picture> squares) {
        requireEqualSquares(squares);
        float[][] rows = new float[squares.size()][];
        for (int from = 0; from < rows.length; from += LARGEST_BATCH) {
            int to = Math.min(rows.length, from + LARGEST_BATCH);
            embed(squares.subList(from, to), rows, from);
        }
        return rows;
    }

    private void embed(List<Picture> batch, float[][] rows, int from) {
        try (TUint8 input = tensor(batch);
                Result result = session.runner().feed(pixels, input).fetch(embedding).run()) {
            FloatDataBuffer values = ((TFloat32) result.get(0)).asRawTensor().data().asFloats();
            int size = backbone.embeddingSize();
            for (int i = 0; i < batch.size(); i++) {
                rows[from + i] = new float[size];
                values.offset((long) i * size).read(rows[from + i]);
            }
        }
    }

    private static TUint8 tensor(List<Picture> batch) {
        Picture first = batch.getFirst();
        Shape shape = Shape.of(batch.size(), first.height(), first.width(), 3);
        return TUint8.tensorOf(
                shape,
                tensor -> {
                    ByteDataBuffer bytes = tensor.asRawTensor().data();
                    long offset = 0;
                    for (Picture picture : batch) {
                        bytes.offset(offset).write(picture.rgb());
                        offset += picture.rgb().length;
                    }
                });
    }

    private static void requireEqualSquares(List<Picture> squares) {
        for (Picture each : squares) {
            int side = squares.getFirst().width();
            if (each.width() != side || each.height() != side) {
                throw new IllegalArgumentException(
                        "expected squares of one size, %dx%d as the first is wide, found %dx%d"
                                .formatted(side, side, each.width(), each.height()));
            }
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
