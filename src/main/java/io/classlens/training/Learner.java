package io.classlens.training;

import io.classlens.training.api.Evaluation;
import java.util.Optional;

/** Something that learns step by step from the examples that it was given. */
interface Learner extends AutoCloseable {

    /** Examples that it learns from. */
    int size();

    /**
     * Takes one step.
     *
     * @param batch places among the examples that it learns from
     */
    StepResult step(int[] batch);

    /** The weights as they are now. */
    TrainedNetwork network();

    /** What it scores now on examples that it never learns from; empty if there are none. */
    Optional<Evaluation> validate();

    @Override
    void close();

    /**
     * @param loss mean over the batch before the step, in nats
     * @param accuracy of the batch before the step, 0 to 1
     */
    record StepResult(double loss, double accuracy) {}
}
