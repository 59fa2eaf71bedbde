package io.classlens.training.api;

import java.util.List;
import java.util.Optional;

/**
 * That a head went on to learn its examples by heart: its loss on them fell while that on the
 * validation examples rose.
 *
 * @param since the epoch after which that began, counted from 1
 */
public record Overfitting(int since) {

    /** A loss that is larger by less may be chance. */
    private static final double CLEARLY = 1.1;

    /** So many epochs in a row are no chance. */
    private static final int EPOCHS = 3;

    /** Empty without validation, too. */
    public static Optional<Overfitting> in(List<Epoch> history) {
        if (history.isEmpty() || history.getLast().validation().isEmpty()) {
            return Optional.empty();
        }
        Epoch best = Epoch.best(history);
        Epoch last = history.getLast();
        boolean rises =
                last.validation().orElseThrow().loss()
                        > CLEARLY * best.validation().orElseThrow().loss();
        boolean falls = last.loss() < best.loss();
        return rises && falls && last.number() - best.number() >= EPOCHS
                ? Optional.of(new Overfitting(best.number()))
                : Optional.empty();
    }
}
