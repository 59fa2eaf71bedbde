package io.classlens.training;

import java.util.ArrayList;
import java.util.List;

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

    /**
     * All problems of this set, divided so, with these hyper-parameters; an empty list when a
     * training can begin.
     */
    static List<TrainingProblem> in(TrainingSet set, Split split, Hyperparameters hyperparameters) {
        List<TrainingProblem> problems = new ArrayList<>();
        if (set.classCount() < 2) {
            problems.add(new TooFewClasses(set.classCount()));
        }
        int[] counts = set.examplesPerClass();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                problems.add(new EmptyClass(c));
            } else if (split.kinds().get(c) == Split.Kind.TOO_FEW) {
                problems.add(new TooFewForValidation(c));
            }
        }
        // What is set aside for testing makes the batch no mistake: it is then all that is left.
        if (problems.isEmpty() && hyperparameters.batchSize() > set.size()) {
            problems.add(new BatchLargerThanData(hyperparameters.batchSize(), set.size()));
        }
        return List.copyOf(problems);
    }
}
