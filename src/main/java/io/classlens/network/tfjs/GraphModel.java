package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model in the graph format. */
public final class GraphModel implements TfjsModel {

    private final Path file;
    private final Map<String, GraphNode> nodes;
    private final WeightFiles weights;

    GraphModel(Path file, Map<String, GraphNode> nodes, WeightFiles weights) {
        this.file = file;
        this.nodes = Collections.unmodifiableMap(nodes);
        this.weights = weights;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public WeightFiles weights() {
        return weights;
    }

    @Override
    public GraphNode node(String name) throws ModelFormatException {
        GraphNode node = plain(name);
        if (!node.type().equals("ExpandDims")) {
            return node;
        }
        Optional<GraphNode> whole = withoutBatchOfOne(node);
        return whole.isPresent() ? whole.get() : node;
    }

    private GraphNode plain(String name) throws ModelFormatException {
        GraphNode node = nodes.get(name);
        if (node == null) {
            throw new ModelFormatException(
                    "%s has no node %s%s"
                            .formatted(file, name, NearMatches.question(name, nodes.keySet())));
        }
        return node;
    }

    /**
     * Models converted with a batch of one (MoveNet) take their only picture out of the batch and
     * put it back: {@code ExpandDims(Unpack(x, num=1), 0)} or {@code ExpandDims(Squeeze(x, [0]),
     * 0)}. For a batch of one that is {@code x} itself, and read as {@code x} it holds for every
     * batch.
     */
    private Optional<GraphNode> withoutBatchOfOne(GraphNode node) throws ModelFormatException {
        if (node.inputs().size() != 2) {
            return Optional.empty();
        }
        GraphNode taken = plain(node.inputs().getFirst().node());
        boolean takesTheOnlyOne =
                switch (taken.type()) {
                    case "Unpack" ->
                            taken.attributes().integer("num", 0) == 1
                                    && taken.attributes().integer("axis", 0) == 0;
                    case "Squeeze" ->
                            taken.attributes().integers("squeeze_dims").equals(List.of(0L));
                    default -> false;
                };
        if (!takesTheOnlyOne || !isConstantZero(node.inputs().get(1).node())) {
            return Optional.empty();
        }
        return Optional.of(
                new GraphNode(
                        node.name(), "Identity", taken.inputs().subList(0, 1), node.attributes()));
    }

    private boolean isConstantZero(String name) throws ModelFormatException {
        return plain(name).type().equals("Const")
                && weights.read(name) instanceof Weight.Ints(_, _, int[] values)
                && values.length == 1
                && values[0] == 0;
    }
}
