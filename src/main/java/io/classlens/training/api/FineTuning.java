package io.classlens.training.api;

/**
 * What a person chooses for the second phase of a training, in which the last blocks of the
 * backbone learn together with the head.
 *
 * @param block the first that is unfrozen, see {@link io.classlens.network.FreezeBoundary#block}
 * @param epochs passes over all examples, 1 to {@value Hyperparameters#MOST_EPOCHS}
 * @param batchSize examples a step, 1 to {@value Hyperparameters#LARGEST_BATCH}
 * @param learningRate Adam's step size, above 0 and at most 1; smaller than the head's, or what was
 *     pretrained is lost
 * @param normalizationLearns whether scale and shift of batch normalizations learn; its statistics
 *     never do
 * @param augmentation whether each picture is changed a little each time that it is learned from
 */
public record FineTuning(
        String block,
        int epochs,
        int batchSize,
        double learningRate,
        boolean normalizationLearns,
        boolean augmentation) {

    public static final int USUAL_EPOCHS = 30;
    public static final int USUAL_BATCH = 16;
    public static final double USUAL_LEARNING_RATE = 3e-4;

    public FineTuning {
        Hyperparameters.requireWithin("epochs", epochs, 1, Hyperparameters.MOST_EPOCHS);
        Hyperparameters.requireWithin("batch size", batchSize, 1, Hyperparameters.LARGEST_BATCH);
        Hyperparameters.requireLearningRate(learningRate);
    }

    /** From this block on, as one usually begins. */
    public static FineTuning from(String block) {
        return new FineTuning(block, USUAL_EPOCHS, USUAL_BATCH, USUAL_LEARNING_RATE, false, false);
    }

    /** The same with a batch no larger than this many examples. */
    public FineTuning fittedTo(int examples) {
        return new FineTuning(
                block,
                epochs,
                Math.min(batchSize, Math.max(1, examples)),
                learningRate,
                normalizationLearns,
                augmentation);
    }
}
