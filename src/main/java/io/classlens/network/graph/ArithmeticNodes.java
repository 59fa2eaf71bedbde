package io.classlens.network.graph;

import static java.util.Map.entry;

import io.classlens.network.backbone.ModelFormatException;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.MathOps;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/** Element by element, with broadcasting. */
final class ArithmeticNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.ofEntries(
                    entry("Add", ArithmeticNodes::sum),
                    entry("AddV2", ArithmeticNodes::sum),
                    entry("Sub", binary(MathOps::sub)),
                    entry("Mul", ArithmeticNodes::product),
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

    private static Operand<?> sum(NodeStep step) throws ModelFormatException {
        Scaled a = step.scaled(0);
        Scaled b = step.scaled(1);
        Optional<Operand<?>> sum = sum(step, a, b).or(() -> sum(step, b, a));
        return sum.isPresent()
                ? sum.get()
                : step.tf().math.add(step.<TNumber>input(0), step.input(1));
    }

    /** {@code a + factor * b} as {@code factor * (a / factor + b)}. */
    private static Optional<Operand<?>> sum(NodeStep step, Scaled a, Scaled b) {
        return b.factor() == 1
                ? Optional.empty()
                : step.convolutions()
                        .multiplied(a.value(), step.tf().constant(1 / b.factor()))
                        .map(
                                map ->
                                        step.scales()
                                                .multiplied(
                                                        step.tf(),
                                                        new Scaled(
                                                                step.tf().math.add(map, b.value()),
                                                                b.factor())));
    }

    private static Operand<?> product(NodeStep step) throws ModelFormatException {
        Scaled a = step.scaled(0);
        Scaled b = step.scaled(1);
        Operand<TFloat32> product = step.tf().math.mul(a.value(), b.value());
        return step.scales().multiplied(step.tf(), new Scaled(product, a.factor() * b.factor()));
    }

    private static Operand<?> biasAdd(NodeStep step) throws ModelFormatException {
        step.requireChannelsLast();
        return step.tf().nn.biasAdd(step.<TNumber>input(0), step.input(1));
    }
}
