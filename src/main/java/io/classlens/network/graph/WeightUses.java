package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.Layer;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.Node.Source;
import io.classlens.network.tfjs.TfjsModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.ndarray.Shape;

/**
 * Which layer uses a weight, and for what. A constant of the graph format stands apart from the
 * operation that it is a weight of; a single number or an integer there is part of a formula and no
 * weight.
 */
public final class WeightUses {

    /**
     * @param layer name of the layer, or of the node that computes with it
     */
    public record Use(String layer, WeightRole role) {}

    private final Map<String, Use> ofConstants = new HashMap<>();

    private WeightUses() {}

    /** Those on the way to the output. */
    public static WeightUses of(TfjsModel model, String output) throws ModelFormatException {
        WeightUses uses = new WeightUses();
        Map<String, String> passedOn = new HashMap<>();
        for (Node node : Ancestors.of(model, output, Set.of())) {
            for (Source source : node.inputs()) {
                String constant = passedOn.getOrDefault(source.node(), source.node());
                if (node.type().equals("Identity")) {
                    passedOn.put(node.name(), constant);
                } else {
                    uses.ofConstants.putIfAbsent(
                            constant, new Use(node.name(), WeightRole.in(node, source.node())));
                }
            }
        }
        return uses;
    }

    /**
     * @param asking as a {@link WeightSource} is told
     * @return empty if it is no weight
     */
    public Optional<Use> find(Node asking, String name, Shape shape, boolean isFloat)
            throws ModelFormatException {
        if (!isFloat) {
            return Optional.empty();
        }
        if (asking instanceof Layer layer) {
            return Optional.of(new Use(layer.name(), WeightRole.in(layer, name)));
        }
        return shape.numDimensions() == 0
                ? Optional.empty()
                : Optional.ofNullable(ofConstants.get(name));
    }
}
