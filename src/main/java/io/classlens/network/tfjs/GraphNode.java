package io.classlens.network.tfjs;

import java.util.List;

/** A node of the graph format; control inputs are left out. */
public record GraphNode(String name, String type, List<Source> inputs, NodeAttributes attributes)
        implements Node {

    public GraphNode {
        inputs = List.copyOf(inputs);
    }

    @Override
    public boolean isInput() {
        return type.equals("Placeholder");
    }

    @Override
    public String label() {
        return "node " + name + " (" + type + ")";
    }
}
