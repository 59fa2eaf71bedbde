package io.classlens.network.graph;

import io.classlens.network.ModelFormatException;
import io.classlens.network.tfjs.GraphNode;
import io.classlens.network.tfjs.Layer;
import io.classlens.network.tfjs.LayersModel;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.Node.Source;
import io.classlens.network.tfjs.TfjsModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Operand<?>> built = new HashMap<>(given);
        for (Node node : Ancestors.of(model, output, given.keySet())) {
            built.put(node.name(), build(tf, node, inputs(node, built)));
        }
        return built.get(model.node(output).name());
    }

    private Operand<?> build(Ops tf, Node node, List<Operand<?>> inputs)
            throws ModelFormatException {
        if (node.isInput()) {
            throw new ModelFormatException(node.label() + " is an input and was not given");
        }
        try {
            return switch (node) {
                case Layer layer ->
                        LayerTable.build(
                                new LayerStep(tf, (LayersModel) model, layer, inputs, weights));
                case GraphNode operation ->
                        NodeTable.build(new NodeStep(tf, operation, inputs, weights));
            };
        } catch (TensorFlowException | IllegalArgumentException | IllegalStateException e) {
            throw new ModelFormatException(
                    "%s does not fit its inputs: %s".formatted(node.label(), e.getMessage()), e);
        }
    }

    private static List<Operand<?>> inputs(Node node, Map<String, Operand<?>> built)
            throws ModelFormatException {
        List<Operand<?>> inputs = new ArrayList<>();
        for (Source source : node.inputs()) {
            Operand<?> first = built.get(source.node());
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
