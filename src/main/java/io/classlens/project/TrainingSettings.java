package io.classlens.project;

/**
 * What a person chose before a training, as it is kept; the ranges are the trainer's to check.
 *
 * @param seed of the first weights and of the order of the examples
 */
public record TrainingSettings(
        int epochs, int batchSize, double learningRate, int hiddenUnits, long seed) {}
