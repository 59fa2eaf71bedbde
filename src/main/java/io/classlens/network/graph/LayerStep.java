package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.Layer;
import io.classlens.network.tfjs.LayerConfig;
import io.classlens.network.tfjs.LayersModel;
import io.classlens.network.tfjs.NearMatches;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What is at hand when one layer of the layers format is built. */
record LayerStep(
        Ops tf,
        LayersModel model,
        Layer layer,
        List<Operand<?>> inputs,
        WeightSource weights,
        Convolutions convolutions) {

    /** Builds one kind of layer. */
    @FunctionalInterface
    interface Builder {
        Operand<TFloat32> build(LayerStep step) throws ModelFormatException;
    }

    LayerConfig config() {
        return layer.config();
    }

    /** The only input of a layer that has one. */
    Operand<TFloat32> input() throws ModelFormatException {
        if (inputs.size() != 1) {
            throw refused("has " + inputs.size() + " inputs, expected 1");
        }
        return allInputs().getFirst();
    }

    @SuppressWarnings("unchecked") // layers compute with float32 alone
    List<Operand<TFloat32>> allInputs() {
        List<Operand<TFloat32>> all = new ArrayList<>();
        inputs.forEach(input -> all.add((Operand<TFloat32>) input));
        return all;
    }

    /**
     * @param kind such as {@code kernel} or {@code moving_mean}
     */
    @SuppressWarnings("unchecked")
    Operand<TFloat32> weight(String kind) throws ModelFormatException {
        return (Operand<TFloat32>) weights.operand(tf, layer, model.weightName(layer, kind));
    }

    /** Adds the bias, if the layer uses one, and applies the activation. */
    Operand<TFloat32> biasedAndActivated(Operand<TFloat32> x) throws ModelFormatException {
        Operand<TFloat32> biased =
                config().flag("use_bias", true) ? convolutions.biased(x, weight("bias")) : x;
        return activated(biased);
    }

    Operand<TFloat32> activated(Operand<TFloat32> x) throws ModelFormatException {
        String name = config().text("activation", "linear");
        Activations.Activation activation = Activations.BY_NAME.get(name);
        if (activation == null) {
            throw refused(
                    "has an unknown activation "
                            + name
                            + NearMatches.question(name, Activations.BY_NAME.keySet()));
        }
        return activation.apply(tf, x);
    }

    /** {@code SAME} or {@code VALID}. */
    String padding() throws ModelFormatException {
        String padding = config().text("padding", "valid").toUpperCase(Locale.ROOT);
        if (!padding.equals("SAME") && !padding.equals("VALID")) {
            throw refused("has padding " + padding + "; known are same and valid");
        }
        return padding;
    }

    void requireChannelsLast() throws ModelFormatException {
        String format = config().text("data_format", "channels_last");
        if (!format.equals("channels_last")) {
            throw refused("has data_format " + format + "; only channels_last is known");
        }
    }

    ModelFormatException refused(String why) {
        return new ModelFormatException(layer.label() + " " + why);
    }
}
