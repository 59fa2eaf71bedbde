package io.classlens.project;

import org.jspecify.annotations.Nullable;

/**
 * What a person chose before a training, as it is kept; the ranges are the trainer's to check.
 *
 * @param seed of the first weights, of the order of the examples and of the split
 * @param validationFraction of each class that was tested on and not learned from, 0 for none
 * @param patience in epochs, 0 for a training that goes on to its last epoch
 * @param fineTuning null if the head alone was trained
 */
public record TrainingSettings(
        int epochs,
        int batchSize,
        double learningRate,
        int hiddenUnits,
        long seed,
        double validationFraction,
        int patience,
        @Nullable FineTuningSettings fineTuning) {

    /** Of a training of the head alone. */
    public TrainingSettings(
            int epochs,
            int batchSize,
            double learningRate,
            int hiddenUnits,
            long seed,
            double validationFraction,
            int patience) {
        this(
                epochs,
                batchSize,
                learningRate,
                hiddenUnits,
                seed,
                validationFraction,
                patience,
                null);
    }
}
