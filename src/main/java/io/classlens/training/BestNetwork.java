package io.classlens.training;

import io.classlens.training.api.Epoch;
import java.util.Optional;

/**
 * Keeps the weights of the epoch that did best on the validation examples, over both phases of a
 * training; of the last epoch where there are none.
 */
final class BestNetwork {

    private record Kept(Epoch epoch, TrainedNetwork network) {}

    private Optional<Kept> best = Optional.empty();

    /**
     * Tests the learner as it is after the epoch.
     *
     * @return empty if its weights are no numbers any more: the step that spoils them has itself
     *     still a loss, and when it was the epoch's last, no later one tells
     */
    Optional<Epoch> validated(Epoch epoch, Learner learner) {
        Epoch validated = learner.validate().map(epoch::validated).orElse(epoch);
        if (!validated.isFinite()) {
            return Optional.empty();
        }
        boolean isBest =
                best.isEmpty()
                        || validated.validation().isEmpty()
                        || validated.isBetterThan(best.get().epoch());
        if (isBest) {
            TrainedNetwork network = learner.network();
            if (!network.isFinite()) {
                return Optional.empty();
            }
            best = Optional.of(new Kept(validated, network));
        }
        return Optional.of(validated);
    }

    /** How many epochs ago the best one was. */
    int epochsSince(int number) {
        return best.map(kept -> number - kept.epoch().number()).orElse(0);
    }

    /** Empty before the first epoch ends. */
    Optional<TrainedNetwork> network() {
        return best.map(Kept::network);
    }
}
