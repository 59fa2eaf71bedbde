package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.Node.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the nodes of the graph format: a TensorFlow GraphDef as JSON. */
final class GraphReader {

    private GraphReader() {}

    static GraphModel read(Path file, JsonNode nodes, WeightFiles weights)
            throws ModelFormatException {
        Map<String, GraphNode> byName = new LinkedHashMap<>();
        for (JsonNode json : nodes) {
            GraphNode node = node(file, json);
            if (byName.put(node.name(), node) != null) {
                throw new ModelFormatException(file + ": two nodes are called " + node.name());
            }
        }
        return new GraphModel(file, byName, weights);
    }

    private static GraphNode node(Path file, JsonNode json) throws ModelFormatException {
        String name = json.path("name").asString("");
        String type = json.path("op").asString("");
        if (name.isEmpty() || type.isEmpty()) {
            throw new ModelFormatException(file + ": a node without name or op: " + json);
        }
        List<Source> inputs = new ArrayList<>();
        for (JsonNode input : json.path("input")) {
            String reference = input.asString();
            if (!reference.startsWith("^")) { // a control input carries no value
                inputs.add(source(name, reference));
            }
        }
        return new GraphNode(name, type, inputs, new NodeAttributes(name, json.path("attr")));
    }

    /** From {@code node} or {@code node:output}. */
    private static Source source(String node, String reference) throws ModelFormatException {
        int colon = reference.lastIndexOf(':');
        if (colon < 0) {
            return new Source(reference, 0);
        }
        try {
            return new Source(
                    reference.substring(0, colon),
                    Integer.parseInt(reference.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new ModelFormatException("node " + node + ": unreadable input " + reference);
        }
    }
}
