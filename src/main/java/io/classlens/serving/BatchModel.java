package io.classlens.serving;

import java.util.List;

/**
 * Computes the outputs of a whole batch in one run. A {@link Batcher} calls it from several threads
 * at once.
 *
 * @param <I> one input
 * @param <O> the output for one input
 */
@FunctionalInterface
public interface BatchModel<I, O> {

    /**
     * @param inputs at least one, at most the largest batch of the {@link Batcher}
     * @return one output for each input, in the same order
     */
    List<O> run(List<I> inputs);
}
