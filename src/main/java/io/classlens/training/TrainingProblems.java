package io.classlens.training;

import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands in the way of a training. */
public final class TrainingProblems {

    private TrainingProblems() {}

    /**
     * All problems of this set, divided so, with these hyper-parameters; an empty list when a
     * training can begin.
     */
    public static List<TrainingProblem> of(
            TrainingSet set, Split split, Hyperparameters hyperparameters) {
        List<TrainingProblem> problems = new ArrayList<>();
        if (set.classCount() < 2) {
            problems.add(new TrainingProblem.TooFewClasses(set.classCount()));
        }
        int[] counts = set.examplesPerClass();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                problems.add(new TrainingProblem.EmptyClass(c));
            } else if (split.kinds().get(c) == Split.Kind.TOO_FEW) {
                problems.add(new TrainingProblem.TooFewForValidation(c));
            }
        }
        // What is set aside for testing makes the batch no mistake: it is then all that is left.
        if (problems.isEmpty() && hyperparameters.batchSize() > set.size()) {
            problems.add(
                    new TrainingProblem.BatchLargerThanData(
                            hyperparameters.batchSize(), set.size()));
        }
        return List.copyOf(problems);
    }
}
