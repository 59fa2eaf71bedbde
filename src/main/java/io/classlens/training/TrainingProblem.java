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

    record BatchLargerThanData(int batchSize, int examples) implements TrainingProblem {}

    /**
     * All problems of this set with these hyper-parameters; an empty list when a training can
     * begin.
     */
    static List<TrainingProblem> in(TrainingSet set, Hyperparameters hyperparameters) {
        List<TrainingProblem> problems = new ArrayList<>();
        if (set.classCount() < 2) {
            problems.add(new TooFewClasses(set.classCount()));
        }
        int[] counts = set.examplesPerClass();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                problems.add(new EmptyClass(c));
            }
        }
        if (problems.isEmpty() && hyperparameters.batchSize() > set.size()) {
            problems.add(new BatchLargerThanData(hyperparameters.batchSize(), set.size()));
        }
        return List.copyOf(problems);
    }
}
