package io.classlens.network.graph;

import io.classlens.network.ModelFormatException;
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
     * @param name in the manifest of the model
     */
    Operand<?> operand(Ops tf, String name) throws ModelFormatException;
}
