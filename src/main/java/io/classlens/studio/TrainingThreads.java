package io.classlens.studio;

import io.classlens.training.api.Hyperparameters;
import java.util.concurrent.ExecutorService;

/**
 * Where trainings run; what finds no thread free waits. A head, which takes a second, never waits
 * for somebody's fine-tuning, which takes minutes.
 *
 * @param heads as many threads as heads may be trained at once
 * @param fineTunings as many as fine-tunings may run at once
 */
record TrainingThreads(ExecutorService heads, ExecutorService fineTunings) {

    ExecutorService of(Hyperparameters hyperparameters) {
        return hyperparameters.fineTuning().isPresent() ? fineTunings : heads;
    }
}
