package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.GraphModel;
import io.classlens.network.tfjs.GraphNode;
import io.classlens.network.tfjs.Layer;
import io.classlens.network.tfjs.LayersModel;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.Node.Source;
import io.classlens.network.tfjs.TfjsModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;

/**
 * Builds parts of a model as TensorFlow operations. A part lies between nodes whose values are
 * given and the node that is asked for, so a network can be cut anywhere: up to a truncation layer,
 * or from a freeze boundary on.
 */
public final class ModelGraph {

    private final TfjsModel model;
    private final WeightSource weights;

    public ModelGraph(TfjsModel model, WeightSource weights) {
        this.model = model;
        this.weights = weights;
    }

    /**
     * The network's input that an output is computed from.
     *
     * @throws ModelFormatException if there is not exactly one, or the output is not in the model
     */
    public Node inputOf(String output) throws ModelFormatException {
        List<Node> inputs =
                Ancestors.of(model, output, Set.of()).stream().filter(Node::isInput).toList();
        if (inputs.size() != 1) {
            throw new ModelFormatException(
                    "%s: expected one input before %s, found %s"
                            .formatted(
                                    model.file(),
                                    output,
                                    inputs.stream().map(Node::name).toList()));
        }
        return inputs.getFirst();
    }

    /**
     * Adds what is needed to compute the output, and nothing else.
     *
     * @param given values of nodes by their names: the input, or activations at a freeze boundary
     * @param output name of a layer or node
     * @throws ModelFormatException naming the layer or node that could not be built
     */
    public Operand<?> build(Ops tf, Map<String, ? extends Operand<?>> given, String output)
            throws ModelFormatException {
        return Objects.requireNonNull(
                buildAll(tf, given, output).get(model.node(output).name()),
                "buildAll builds its output");
    }

    /**
     * As {@link #build}.
     *
     * @return the values of all nodes on the way by their names, every node after those that it
     *     needs, the given ones first
     */
    public Map<String, Operand<?>> buildAll(
            Ops tf, Map<String, ? extends Operand<?>> given, String output)
            throws ModelFormatException {
        Map<String, Operand<?>> built = new LinkedHashMap<>(given);
        Scales scales = new Scales();
        Convolutions convolutions = new Convolutions(tf);
        for (Node node : Ancestors.of(model, output, given.keySet())) {
            built.put(node.name(), build(tf, node, built, scales, convolutions));
        }
        return built;
    }

    private Operand<?> build(
            Ops tf,
            Node node,
            Map<String, Operand<?>> built,
            Scales scales,
            Convolutions convolutions)
            throws ModelFormatException {
        List<Operand<?>> inputs = inputs(node, built);
        if (node.isInput()) {
            throw new ModelFormatException(node.label() + " is an input and was not given");
        }
        try {
            return switch (node) {
                case Layer layer ->
                        LayerTable.build(
                                new LayerStep(
                                        tf,
                                        (LayersModel) model,
                                        layer,
                                        inputs,
                                        weights,
                                        convolutions));
                case GraphNode operation ->
                        build(
                                new NodeStep(tf, operation, inputs, weights, scales, convolutions),
                                built);
            };
        } catch (TensorFlowException | IllegalArgumentException | IllegalStateException e) {
            throw new ModelFormatException(
                    "%s does not fit its inputs: %s".formatted(node.label(), e.getMessage()), e);
        }
    }

    private Operand<?> build(NodeStep step, Map<String, Operand<?>> built)
            throws ModelFormatException {
        Optional<HardSwish> swish = HardSwish.at((GraphModel) model, step.node());
        // Where the part begins in the midst of one, its x lies before.
        return swish.isPresent() && built.containsKey(swish.get().x())
                ? step.hardSwish(built.get(swish.get().x()), swish.get().factor())
                : NodeTable.build(step);
    }

    private static List<Operand<?>> inputs(Node node, Map<String, Operand<?>> built)
            throws ModelFormatException {
        List<Operand<?>> inputs = new ArrayList<>();
        for (Source source : node.inputs()) {
            Operand<?> first =
                    Objects.requireNonNull(
                            built.get(source.node()), "a node is built after its inputs");
            if (source.output() == 0) {
                inputs.add(first);
            } else if (source.output() < first.op().numOutputs()) {
                inputs.add(first.op().output(source.output()));
            } else {
                throw new ModelFormatException(
                        "%s wants output %d of %s, which has %d"
                                .formatted(
                                        node.label(),
                                        source.output(),
                                        source.node(),
                                        first.op().numOutputs()));
            }
        }
        return inputs;
    }
}
