package io.classlens.training;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Adam (Kingma and Ba, arXiv:1412.6980) over TensorFlow's own {@code ApplyAdam} op, whose epsilon
 * is the "epsilon hat" of the paper's section 2. The powers of beta are fed, so that a step has no
 * order among its ops to keep.
 */
final class Adam {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    /** Keras's default. */
    private static final float EPSILON = 1e-7f;

    private final Placeholder<TFloat32> beta1Power;
    private final Placeholder<TFloat32> beta2Power;
    private final List<Op> updates = new ArrayList<>();
    private final List<Op> initializers = new ArrayList<>();
    private int steps;

    /**
     * Adds the gradients of the loss and an update of each variable to the graph.
     *
     * @param loss a scalar
     */
    Adam(
            Graph graph,
            Ops tf,
            Operand<TFloat32> loss,
            List<Variable<TFloat32>> variables,
            double learningRate) {
        beta1Power = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        beta2Power = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        Output<?>[] gradients =
                graph.addGradients(
                        loss.asOutput(),
                        variables.stream().map(Operand::asOutput).toArray(Output<?>[]::new));
        // A variable is updated in place: no update may begin before every gradient has read the
        // old values.
        Ops afterwards = tf.withControlDependencies(List.<Op>of(gradients));
        for (int i = 0; i < gradients.length; i++) {
            Variable<TFloat32> variable = variables.get(i);
            @SuppressWarnings("unchecked") // the gradient of a float32 variable
            Operand<TFloat32> gradient = (Operand<TFloat32>) gradients[i];
            updates.add(
                    afterwards.train.applyAdam(
                            variable,
                            slot(tf, variable),
                            slot(tf, variable),
                            beta1Power,
                            beta2Power,
                            tf.constant((float) learningRate),
                            tf.constant(BETA1),
                            tf.constant(BETA2),
                            tf.constant(EPSILON),
                            gradient));
        }
    }

    private Variable<TFloat32> slot(Ops tf, Variable<TFloat32> variable) {
        Variable<TFloat32> slot = tf.variable(variable.shape(), TFloat32.class);
        initializers.add(tf.assign(slot, tf.zeros(tf.constant(variable.shape()), TFloat32.class)));
        return slot;
    }

    /** Sets all moments to zero; once, before the first step. */
    void initialize(Session session) {
        Session.Runner runner = session.runner();
        initializers.forEach(runner::addTarget);
        runner.run().close();
    }

    /** Lets the runner, which feeds what the loss needs, update the variables too. */
    Step step(Session.Runner runner) {
        steps++;
        Step step =
                new Step(
                        TFloat32.scalarOf((float) Math.pow(BETA1, steps)),
                        TFloat32.scalarOf((float) Math.pow(BETA2, steps)));
        runner.feed(beta1Power, step.beta1Power()).feed(beta2Power, step.beta2Power());
        updates.forEach(runner::addTarget);
        return step;
    }

    /** What one step feeds; closed after the run. */
    record Step(TFloat32 beta1Power, TFloat32 beta2Power) implements AutoCloseable {
        @Override
        public void close() {
            beta1Power.close();
            beta2Power.close();
        }
    }
}
