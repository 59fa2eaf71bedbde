package io.classlens.network.graph;

import static java.util.Map.entry;

import io.classlens.network.ModelFormatException;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.MathOps;
import org.tensorflow.types.family.TNumber;

/** Element by element, with broadcasting. */
final class ArithmeticNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.ofEntries(
                    entry("Add", binary(MathOps::add)),
                    entry("AddV2", binary(MathOps::add)),
                    entry("Sub", binary(MathOps::sub)),
                    entry("Mul", binary(MathOps::mul)),
                    entry("RealDiv", binary(MathOps::div)),
                    entry("Maximum", binary(MathOps::maximum)),
                    entry("Minimum", binary(MathOps::minimum)),
                    entry("SquaredDifference", binary(MathOps::squaredDifference)),
                    entry("Sqrt", unary(MathOps::sqrt)),
                    entry("Rsqrt", unary(MathOps::rsqrt)),
                    entry("Square", unary(MathOps::square)),
                    entry("Neg", unary(MathOps::neg)),
                    entry("Exp", unary(MathOps::exp)),
                    entry("BiasAdd", ArithmeticNodes::biasAdd));

    private ArithmeticNodes() {}

    private interface Unary {
        Operand<TNumber> apply(MathOps math, Operand<TNumber> x);
    }

    private interface Binary {
        Operand<TNumber> apply(MathOps math, Operand<TNumber> a, Operand<TNumber> b);
    }

    private static NodeStep.Builder unary(Unary operation) {
        return step -> operation.apply(step.tf().math, step.input(0));
    }

    private static NodeStep.Builder binary(Binary operation) {
        return step -> operation.apply(step.tf().math, step.input(0), step.input(1));
    }

    private static Operand<?> biasAdd(NodeStep step) throws ModelFormatException {
        step.requireChannelsLast();
        return step.tf().nn.biasAdd(step.<TNumber>input(0), step.input(1));
    }
}
