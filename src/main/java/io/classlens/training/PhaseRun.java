package io.classlens.training;

import io.classlens.training.api.Epoch;
import io.classlens.training.api.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * One phase of a training, epoch by epoch.
 *
 * @param mostEpochs it ends after so many
 * @param patience after so many epochs that were not the best the phase ends; 0: it never does
 * @param history of the phase before and of this one; epochs are added to it
 * @param best of the phase before and of this one
 */
record PhaseRun(
        Phase phase,
        int mostEpochs,
        int batchSize,
        int patience,
        List<Epoch> history,
        BestNetwork best,
        TrainingListener listener,
        BooleanSupplier stop) {

    enum End {
        COMPLETED,
        STOPPED_EARLY,
        STOPPED,
        DIVERGED
    }

    /**
     * @param random draws the order of the examples, anew for each epoch
     */
    End with(Learner learner, RandomGenerator random) {
        listener.onPhaseBegin(phase);
        int before = history.size();
        int[] order = new int[learner.size()];
        Arrays.setAll(order, i -> i);
        for (int number = before + 1; number <= before + mostEpochs; number++) {
            Split.shuffle(order, random);
            listener.onEpochBegin(number);
            EpochRun run = new EpochRun(learner, batchSize, number, listener, stop);
            switch (run.over(order)) {
                case FINISHED -> {
                    Epoch learned =
                            new Epoch(
                                    number, before + mostEpochs, phase, run.loss(), run.accuracy());
                    Optional<Epoch> epoch = best.validated(learned, learner);
                    if (epoch.isEmpty()) {
                        return End.DIVERGED;
                    }
                    history.add(epoch.get());
                    listener.onEpochEnd(epoch.get());
                }
                case STOPPED -> {
                    return End.STOPPED;
                }
                case DIVERGED -> {
                    return End.DIVERGED;
                }
            }
            int sinceBest = Math.min(best.epochsSince(number), number - before);
            if (patience > 0 && sinceBest >= patience && number < before + mostEpochs) {
                return End.STOPPED_EARLY;
            }
        }
        return End.COMPLETED;
    }

    /**
     * What the whole training gave, if this phase is its last.
     *
     * @param learner as it was when the phase ended
     */
    TrainingOutcome outcome(End end, Learner learner) {
        TrainedNetwork kept = best.network().orElseGet(learner::network);
        List<Epoch> epochs = List.copyOf(history);
        return switch (end) {
            case COMPLETED -> new TrainingOutcome.Completed(kept, epochs);
            case STOPPED_EARLY -> new TrainingOutcome.StoppedEarly(kept, epochs);
            case STOPPED -> new TrainingOutcome.Stopped(kept, epochs);
            case DIVERGED ->
                    new TrainingOutcome.Diverged(phase, history.size() + 1, best.network(), epochs);
        };
    }
}
