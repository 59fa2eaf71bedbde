package io.classlens.network;

import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.graph.ConstantWeights;
import io.classlens.network.graph.MapPooling;
import io.classlens.network.graph.ModelGraph;
import io.classlens.network.graph.WeightRole;
import io.classlens.network.graph.WeightSource;
import io.classlens.network.graph.WeightUses;
import io.classlens.network.tfjs.TfjsModel;
import io.classlens.network.tfjs.Weight;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The layers behind a freeze boundary of a backbone, from the activations there to embeddings. May
 * be built into any number of graphs.
 */
public final class Tail {

    /** Provides the weights that may learn; all others are constants. */
    @FunctionalInterface
    public interface Weights {

        /** Called for each use of a weight, in the order of the computation. */
        Operand<TFloat32> operand(Ops tf, TailWeight weight);
    }

    private final Backbone backbone;
    private final TfjsModel model;
    private final FreezeBoundary boundary;

    Tail(Backbone backbone, TfjsModel model, FreezeBoundary boundary) {
        this.backbone = backbone;
        this.model = model;
        this.boundary = boundary;
    }

    public Backbone backbone() {
        return backbone;
    }

    public FreezeBoundary boundary() {
        return boundary;
    }

    /**
     * Adds a placeholder for activations at the boundary, {@code [n, height, width, channels]}, as
     * {@link Trunk#embedWithActivations} returns them.
     */
    public Placeholder<TFloat32> activations(Ops tf) {
        return tf.placeholder(
                TFloat32.class,
                Placeholder.shape(
                        Shape.of(-1)
                                .append(
                                        Shape.of(
                                                boundary.shape().stream()
                                                        .mapToLong(Long::longValue)
                                                        .toArray()))));
    }

    /**
     * @param activations {@code [n, height, width, channels]}, see {@link FreezeBoundary#shape}
     * @return {@code [n, embedding size]}
     * @throws IllegalStateException if the files of the backbone can no longer be read
     */
    public Operand<TFloat32> embeddings(Ops tf, Operand<TFloat32> activations, Weights weights) {
        try {
            return MapPooling.pooled(tf, lastMap(tf, activations, weights), backbone.pooling());
        } catch (ModelFormatException e) {
            throw new IllegalStateException(
                    "backbone " + backbone.id() + " was read before and cannot be read any more",
                    e);
        }
    }

    @SuppressWarnings("unchecked") // pooling refuses anything but a map, and maps are float32
    private Operand<TFloat32> lastMap(Ops tf, Operand<TFloat32> activations, Weights weights)
            throws ModelFormatException {
        ModelGraph network = new ModelGraph(model, source(model, backbone.truncation(), weights));
        return (Operand<TFloat32>)
                network.build(tf, Map.of(boundary.layer(), activations), backbone.truncation());
    }

    /**
     * Takes weights that may learn from the given source, and all others from the model's files.
     */
    static WeightSource source(TfjsModel model, String output, Weights learnable)
            throws ModelFormatException {
        WeightUses uses = WeightUses.of(model, output);
        ConstantWeights constants = new ConstantWeights(model.weights());
        return (tf, asking, name) -> {
            if (model.weights().read(name) instanceof Weight.Floats(_, var shape, var values)) {
                Optional<WeightRole> role =
                        uses.find(asking, name, Shape.of(shape), true).map(WeightUses.Use::role);
                if (role.isPresent() && role.get() != WeightRole.STATISTIC) {
                    boolean isNormalization = role.get() == WeightRole.NORMALIZATION;
                    return learnable.operand(
                            tf, new TailWeight(name, shape, values, isNormalization));
                }
            }
            return constants.operand(tf, asking, name);
        };
    }

    /**
     * Provides tuned weights as constants, and pretrained ones where there are none. It throws an
     * {@link IllegalArgumentException} for a tuned weight of another size than the pretrained one.
     */
    public static Weights constants(TunedWeights tuned) {
        return (tf, weight) -> {
            float[] values = tuned.values().getOrDefault(weight.name(), weight.pretrained());
            if (values.length != weight.pretrained().length) {
                throw new IllegalArgumentException(
                        "weight %s has %d numbers, found %d"
                                .formatted(
                                        weight.name(), weight.pretrained().length, values.length));
            }
            return constant(tf, weight.shape(), values);
        };
    }

    private static Operand<TFloat32> constant(Ops tf, long[] shape, float[] values) {
        return tf.constant(Shape.of(shape), DataBuffers.of(values));
    }
}
