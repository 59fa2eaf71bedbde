package io.classlens.training.api;

import java.util.List;
import java.util.Optional;

/**
 * One finished pass over all examples.
 *
 * @param number counted from 1, on through both phases
 * @param of up to which number epochs were asked for in this phase
 * @param loss mean categorical cross-entropy in nats over the epoch's batches, measured while the
 *     head was learning
 * @param accuracy share of examples predicted right over the same batches, 0 to 1
 * @param validation what the head scored after the epoch on examples that it never learns from;
 *     empty where there are none
 */
public record Epoch(
        int number,
        int of,
        Phase phase,
        double loss,
        double accuracy,
        Optional<Evaluation> validation) {

    /** An epoch of a training without validation. */
    public Epoch(int number, int of, Phase phase, double loss, double accuracy) {
        this(number, of, phase, loss, accuracy, Optional.empty());
    }

    public Epoch validated(Evaluation result) {
        return new Epoch(number, of, phase, loss, accuracy, Optional.of(result));
    }

    /**
     * The one whose weights are kept: with the smallest validation loss, the first of several;
     * without validation the last.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static Epoch best(List<Epoch> history) {
        Epoch best = history.getFirst();
        for (Epoch epoch : history) {
            if (epoch.validation().isEmpty() || epoch.isBetterThan(best)) {
                best = epoch;
            }
        }
        return best;
    }

    public boolean isFinite() {
        return Double.isFinite(loss)
                && validation().map(Evaluation::loss).filter(l -> !Double.isFinite(l)).isEmpty();
    }

    public boolean isBetterThan(Epoch other) {
        return validation().orElseThrow().loss() < other.validation().orElseThrow().loss();
    }
}
