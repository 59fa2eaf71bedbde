package io.classlens.training.api;

import java.util.Optional;

/**
 * What a person chooses before a training.
 *
 * @param epochs passes over all examples, 1 to {@value #MOST_EPOCHS}
 * @param batchSize examples a step, 1 to {@value #LARGEST_BATCH}
 * @param learningRate Adam's step size, above 0 and at most 1
 * @param hiddenUnits width of the dense relu layer, 1 to {@value #MOST_HIDDEN_UNITS}
 * @param seed of the first weights, of the order of the examples and of the split; the same seed on
 *     the same examples gives the same head
 * @param validationFraction of each class that is not learned from but tested on, 0 to {@value
 *     #LARGEST_VALIDATION}
 * @param patience after so many epochs without a smaller validation loss the training ends, 0: it
 *     never does; at most {@value #MOST_EPOCHS}. Without validation it means nothing.
 * @param fineTuning what comes after the head was trained; empty: nothing
 */
public record Hyperparameters(
        int epochs,
        int batchSize,
        double learningRate,
        int hiddenUnits,
        long seed,
        double validationFraction,
        int patience,
        Optional<FineTuning> fineTuning) {

    public static final int MOST_EPOCHS = 1000;
    public static final int LARGEST_BATCH = 1024;
    public static final int MOST_HIDDEN_UNITS = 1000;
    public static final double LARGEST_VALIDATION = 0.5;

    /**
     * Epochs, batch size and hidden units as Teachable Machine begins; the rate for embeddings of
     * our length.
     */
    public static final Hyperparameters DEFAULTS =
            new Hyperparameters(50, 16, 0.003, 100, 1, 0.2, 10);

    /** Trains the head alone. */
    public Hyperparameters(
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
                Optional.empty());
    }

    /** Trains the head alone and learns from everything, to the last epoch. */
    public Hyperparameters(
            int epochs, int batchSize, double learningRate, int hiddenUnits, long seed) {
        this(epochs, batchSize, learningRate, hiddenUnits, seed, 0, 0);
    }

    public Hyperparameters {
        requireWithin("epochs", epochs, 1, MOST_EPOCHS);
        requireWithin("batch size", batchSize, 1, LARGEST_BATCH);
        requireWithin("hidden units", hiddenUnits, 1, MOST_HIDDEN_UNITS);
        requireWithin("patience", patience, 0, MOST_EPOCHS);
        requireLearningRate(learningRate);
        if (!(validationFraction >= 0 && validationFraction <= LARGEST_VALIDATION)) {
            throw new IllegalArgumentException(
                    "validation fraction must be from 0 to %s, found %s"
                            .formatted(LARGEST_VALIDATION, validationFraction));
        }
    }

    public Hyperparameters withSeed(long other) {
        return new Hyperparameters(
                epochs,
                batchSize,
                learningRate,
                hiddenUnits,
                other,
                validationFraction,
                patience,
                fineTuning);
    }

    /** The same, learning from everything to the last epoch. */
    public Hyperparameters withoutValidation() {
        return new Hyperparameters(
                epochs, batchSize, learningRate, hiddenUnits, seed, 0, 0, fineTuning);
    }

    /** The same with a batch no larger than this many examples. */
    public Hyperparameters fittedTo(int examples) {
        return new Hyperparameters(
                epochs,
                Math.min(batchSize, Math.max(1, examples)),
                learningRate,
                hiddenUnits,
                seed,
                validationFraction,
                patience,
                fineTuning.map(f -> f.fittedTo(examples)));
    }

    /** The same, followed by this. */
    public Hyperparameters with(Optional<FineTuning> other) {
        return new Hyperparameters(
                epochs,
                batchSize,
                learningRate,
                hiddenUnits,
                seed,
                validationFraction,
                patience,
                other);
    }

    static void requireLearningRate(double learningRate) {
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException(
                    "learning rate must be above 0 and at most 1, found " + learningRate);
        }
    }

    static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s must be from %d to %d, found %d".formatted(name, least, most, value));
        }
    }
}
