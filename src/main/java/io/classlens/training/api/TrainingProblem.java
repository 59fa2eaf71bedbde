package io.classlens.training.api;

/** Something that a person has to change before a training can begin. */
public sealed interface TrainingProblem {

    record TooFewClasses(int found) implements TrainingProblem {}

    /**
     * @param index of the class in the training set
     */
    record EmptyClass(int index) implements TrainingProblem {}

    /**
     * One example can either be learned from or tested on.
     *
     * @param index of the class in the training set
     */
    record TooFewForValidation(int index) implements TrainingProblem {}

    /**
     * @param examples in all
     */
    record BatchLargerThanData(int batchSize, int examples) implements TrainingProblem {}

    /** The backbone cannot be unfrozen from there; it is another than when that was chosen. */
    record UnknownBlock(String block) implements TrainingProblem {}

    /**
     * Fine-tuning looks at the pictures again, and some were not kept.
     *
     * @param examples without a picture
     */
    record MissingPictures(int examples) implements TrainingProblem {}

    /** What crosses the freeze boundary there would take too much of the server's memory. */
    record TooLargeAtBoundary(String block) implements TrainingProblem {}
}
