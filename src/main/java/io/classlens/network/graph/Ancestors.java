package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.Node.Source;
import io.classlens.network.tfjs.TfjsModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Finds what a node is computed from. */
final class Ancestors {

    private record Visit(Node node, Iterator<Source> inputs) {}

    private Ancestors() {}

    /**
     * @param given nodes whose values are known already; they and what lies before them are left
     *     out
     * @return the node's ancestors and itself, every node after those that it needs
     */
    static List<Node> of(TfjsModel model, String output, Set<String> given)
            throws ModelFormatException {
        List<Node> order = new ArrayList<>();
        Set<String> done = new HashSet<>(given);
        Set<String> open = new HashSet<>();
        Deque<Visit> path =
                new ArrayDeque<>(); // not the call stack: models are hundreds of nodes deep
        enter(model.node(output), path, done, open);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.inputs.hasNext()) {
                enter(model.node(visit.inputs.next().node()), path, done, open);
            } else {
                path.pop();
                open.remove(visit.node.name());
                done.add(visit.node.name());
                order.add(visit.node);
            }
        }
        return order;
    }

    private static void enter(Node node, Deque<Visit> path, Set<String> done, Set<String> open)
            throws ModelFormatException {
        if (done.contains(node.name())) {
            return;
        }
        if (!open.add(node.name())) {
            throw new ModelFormatException(node.label() + " depends on itself");
        }
        path.push(new Visit(node, node.inputs().iterator()));
    }
}
