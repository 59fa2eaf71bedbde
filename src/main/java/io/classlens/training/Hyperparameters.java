package io.classlens.training;

/**
 * What a person chooses before a training.
 *
 * @param epochs passes over all examples, 1 to {@value #MOST_EPOCHS}
 * @param batchSize examples a step, 1 to {@value #LARGEST_BATCH}
 * @param learningRate Adam's step size, above 0 and at most 1
 * @param hiddenUnits width of the dense relu layer, 1 to {@value #MOST_HIDDEN_UNITS}
 * @param seed of the first weights and of the order of the examples; the same seed on the same
 *     examples gives the same head
 */
public record Hyperparameters(
        int epochs, int batchSize, double learningRate, int hiddenUnits, long seed) {

    public static final int MOST_EPOCHS = 1000;
    public static final int LARGEST_BATCH = 1024;
    public static final int MOST_HIDDEN_UNITS = 1000;

    /**
     * Epochs, batch size and hidden units as Teachable Machine begins; the rate for embeddings of
     * our length.
     */
    public static final Hyperparameters DEFAULTS = new Hyperparameters(50, 16, 0.003, 100, 1);

    public Hyperparameters {
        requireWithin("epochs", epochs, MOST_EPOCHS);
        requireWithin("batch size", batchSize, LARGEST_BATCH);
        requireWithin("hidden units", hiddenUnits, MOST_HIDDEN_UNITS);
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException(
                    "learning rate must be above 0 and at most 1, found " + learningRate);
        }
    }

    public Hyperparameters withSeed(long other) {
        return new Hyperparameters(epochs, batchSize, learningRate, hiddenUnits, other);
    }

    /** The same with a batch no larger than this many examples. */
    public Hyperparameters fittedTo(int examples) {
        return new Hyperparameters(
                epochs,
                Math.min(batchSize, Math.max(1, examples)),
                learningRate,
                hiddenUnits,
                seed);
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    name + " must be from 1 to " + most + ", found " + value);
        }
    }
}
