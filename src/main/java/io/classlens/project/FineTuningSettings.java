package io.classlens.project;

/**
 * What a person chose for fine-tuning, as it is kept; the ranges are the trainer's to check.
 *
 * @param block from which on the backbone was unfrozen
 * @param normalizationLearns whether scale and shift of batch normalizations learned
 * @param augmentation whether pictures were changed a little each time
 */
public record FineTuningSettings(
        String block,
        int epochs,
        int batchSize,
        double learningRate,
        boolean normalizationLearns,
        boolean augmentation) {}
