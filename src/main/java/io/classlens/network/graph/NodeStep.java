package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.GraphNode;
import io.classlens.network.tfjs.NodeAttributes;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** What is at hand when one node of the graph format is built. */
record NodeStep(
        Ops tf,
        GraphNode node,
        List<Operand<?>> inputs,
        WeightSource weights,
        Scales scales,
        Convolutions convolutions) {

    /** Builds one kind of node. */
    @FunctionalInterface
    interface Builder {
        Operand<?> build(NodeStep step) throws ModelFormatException;
    }

    NodeAttributes attributes() {
        return node.attributes();
    }

    /** The type is the caller's claim; TensorFlow itself checks it when the operation is added. */
    @SuppressWarnings("unchecked")
    <T extends TType> Operand<T> input(int index) throws ModelFormatException {
        if (index >= inputs.size()) {
            throw refused(
                    "has %d inputs, expected at least %d".formatted(inputs.size(), index + 1));
        }
        return (Operand<T>) inputs.get(index);
    }

    /** An input, without the factor that the operation can pass on or take into its weights. */
    Scaled scaled(int index) throws ModelFormatException {
        return scales.of(this.<TFloat32>input(index));
    }

    /** {@code x * relu6(x + 3) / 6 * factor}. */
    @SuppressWarnings("unchecked") // TensorFlow itself refuses anything but float32
    Operand<TFloat32> hardSwish(Operand<?> x, float factor) {
        return scales.multiplied(
                tf, new Scaled(Activations.hardSwish(tf, (Operand<TFloat32>) x), factor));
    }

    /** {@code SAME} or {@code VALID}. */
    String padding() throws ModelFormatException {
        String padding = attributes().text("padding", "");
        if (!padding.equals("SAME") && !padding.equals("VALID")) {
            throw refused("has padding '" + padding + "'; known are SAME and VALID");
        }
        return padding;
    }

    void requireChannelsLast() throws ModelFormatException {
        String format = attributes().text("data_format", "NHWC");
        if (!format.equals("NHWC")) {
            throw refused("has data_format " + format + "; only NHWC is known");
        }
    }

    ModelFormatException refused(String why) {
        return new ModelFormatException(node.label() + " " + why);
    }
}
