package io.classlens.network;

import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.Resize;
import io.classlens.network.graph.MapPooling;
import io.classlens.network.graph.ModelGraph;
import io.classlens.network.graph.PixelInput;
import io.classlens.network.graph.WeightSource;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.TfjsModel;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * A backbone from pictures to embeddings as one TensorFlow graph, to which more may be added.
 *
 * @param graph closed together with this
 * @param pixels to be fed: {@code [n, height, width, 3]}, 0 to 255, RGB
 * @param input name of the node where pictures enter the model
 * @param values of all nodes up to the truncation, by their names
 * @param embedding {@code [n, embedding size]}
 */
public record PictureGraph(
        Graph graph,
        Operand<TUint8> pixels,
        String input,
        Map<String, Operand<?>> values,
        Operand<TFloat32> embedding)
        implements AutoCloseable {

    static PictureGraph of(Backbone backbone, TfjsModel model, WeightSource weights, Resize resize)
            throws ModelFormatException {
        Graph graph = new Graph();
        try {
            return build(backbone, model, weights, resize, graph);
        } catch (ModelFormatException | RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private static PictureGraph build(
            Backbone backbone, TfjsModel model, WeightSource weights, Resize resize, Graph graph)
            throws ModelFormatException {
        Ops tf = Ops.create(graph);
        ModelGraph network = new ModelGraph(model, weights);
        Node input = network.inputOf(backbone.truncation());
        PixelInput pictures =
                PixelInput.add(tf, backbone.inputSize(), resize, backbone.range(), input);
        Map<String, Operand<?>> values =
                network.buildAll(
                        tf, Map.of(input.name(), pictures.scaled()), backbone.truncation());
        @SuppressWarnings("unchecked") // pooling refuses anything but a map, and maps are float32
        Operand<TFloat32> map =
                (Operand<TFloat32>)
                        Objects.requireNonNull(
                                values.get(model.node(backbone.truncation()).name()),
                                "buildAll builds its output");
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
        return new PictureGraph(graph, pictures.placeholder(), input.name(), values, embedding);
    }

    /**
     * @param boundary of a {@link FreezeBoundary}, whose values are float32
     * @throws IllegalArgumentException if this backbone has no such layer
     */
    @SuppressWarnings("unchecked")
    Operand<TFloat32> value(String layer) {
        Operand<?> value = values.get(layer);
        if (value == null) {
            throw new IllegalArgumentException("no layer " + layer);
        }
        return (Operand<TFloat32>) value;
    }

    @Override
    public void close() {
        graph.close();
    }
}
