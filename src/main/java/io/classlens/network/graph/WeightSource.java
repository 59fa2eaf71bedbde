package io.classlens.network.graph;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.Node;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;

/**
 * Gives the weights of a model as operands: as constants for a frozen part, as variables for one
 * that learns.
 */
@FunctionalInterface
public interface WeightSource {

    /**
     * Asked once for each use of a weight.
     *
     * @param asking the layer that uses it; in the graph format the constant that it is
     * @param name in the manifest of the model
     */
    Operand<?> operand(Ops tf, Node asking, String name) throws ModelFormatException;
}
