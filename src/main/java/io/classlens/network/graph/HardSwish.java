package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.GraphModel;
import io.classlens.network.tfjs.GraphNode;
import io.classlens.network.tfjs.Node.Source;
import io.classlens.network.tfjs.Weight;
import java.util.List;
import java.util.Optional;

/**
 * A hard swish as the graph format holds it: {@code (c * x) * relu6(x + 3)}, where a file of
 * float16 has for {@code c} what is nearest to 1/6, 0.16663. TensorFlow's graph optimizer makes one
 * operation of it and of the convolution before, and takes 1/6 for {@code c}; wrong by 2.4e-4 each
 * time, twenty times in a row: 0.5 percent of the largest value of an embedding. So the graph gets
 * a hard swish with 1/6, and what follows gets the factor that is left, see {@link Scaled}.
 *
 * @param x name of the node that {@code x} is the value of
 * @param factor {@code 6 c}
 */
record HardSwish(String x, float factor) {

    private record Term(float constant, Source x) {}

    /** Empty unless the node is the last product of a hard swish. */
    static Optional<HardSwish> at(GraphModel model, GraphNode product) throws ModelFormatException {
        List<Source> factors = product.inputs();
        if (!product.type().equals("Mul") || factors.size() != 2) {
            return Optional.empty();
        }
        Optional<HardSwish> found = of(model, factors.get(0), factors.get(1));
        return found.isPresent() ? found : of(model, factors.get(1), factors.get(0));
    }

    private static Optional<HardSwish> of(GraphModel model, Source line, Source gate)
            throws ModelFormatException {
        GraphNode relu = model.node(gate.node());
        if (!relu.type().equals("Relu6")) {
            return Optional.empty();
        }
        Optional<Term> sum = term(model, relu.inputs().getFirst(), List.of("Add", "AddV2"));
        Optional<Term> scaled = term(model, line, List.of("Mul"));
        return sum.isPresent()
                        && scaled.isPresent()
                        && sum.get().constant == 3
                        && sum.get().x.equals(scaled.get().x)
                        && sum.get().x.output() == 0
                ? Optional.of(new HardSwish(scaled.get().x.node(), 6 * scaled.get().constant))
                : Optional.empty();
    }

    /** A number and something, joined by one of these operations. */
    private static Optional<Term> term(GraphModel model, Source source, List<String> types)
            throws ModelFormatException {
        GraphNode node = model.node(source.node());
        if (!types.contains(node.type()) || node.inputs().size() != 2) {
            return Optional.empty();
        }
        Source a = node.inputs().get(0);
        Source b = node.inputs().get(1);
        Optional<Float> first = number(model, a);
        Optional<Float> second = number(model, b);
        return first.isPresent()
                ? Optional.of(new Term(first.get(), b))
                : second.map(number -> new Term(number, a));
    }

    private static Optional<Float> number(GraphModel model, Source source)
            throws ModelFormatException {
        GraphNode node = model.node(source.node());
        return node.type().equals("Const")
                        && model.weights().read(node.name())
                                instanceof Weight.Floats(_, _, float[] values)
                        && values.length == 1
                ? Optional.of(values[0])
                : Optional.empty();
    }
}
