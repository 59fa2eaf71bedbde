package io.classlens.studio;

import io.classlens.project.Example;
import io.classlens.project.ExampleScores;
import io.classlens.project.Label;
import io.classlens.project.RunDetails;
import io.classlens.project.RunDetails.LabelSplit;
import io.classlens.training.Split;
import io.classlens.training.TrainingProblems;
import io.classlens.training.TrainingSet;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a training would learn: a project's examples as they are now, and how they are divided.
 *
 * @param labels in the order of the classes of the set
 * @param examples in the order of the set
 */
record LearningSet(List<Label> labels, List<Example> examples, TrainingSet set, Split split) {

    /**
     * @param examples for each label those that can be learned
     */
    static LearningSet of(
            List<Label> labels, List<List<Example>> examples, Hyperparameters hyperparameters) {
        List<Example> all = examples.stream().flatMap(List::stream).toList();
        TrainingSet set =
                TrainingSet.of(
                        examples.stream()
                                .map(of -> of.stream().map(Example::embedding).toList())
                                .toList());
        Split split =
                Split.of(
                        set,
                        all.stream().map(Example::burst).toList(),
                        hyperparameters.validationFraction(),
                        hyperparameters.seed());
        return new LearningSet(labels, all, set, split);
    }

    List<TrainingProblem> problems(Hyperparameters hyperparameters) {
        return TrainingProblems.of(set, split, hyperparameters);
    }

    List<Integer> idsOfLabels() {
        return labels.stream().map(Label::id).toList();
    }

    List<LabelSplit> splitOfLabels() {
        int[] all = set.examplesPerClass();
        int[] tested = set.at(split.validation()).examplesPerClass();
        return IntStream.range(0, labels.size())
                .mapToObj(
                        c ->
                                new LabelSplit(
                                        labels.get(c).id(),
                                        kind(split.kinds().get(c)),
                                        all[c] - tested[c],
                                        tested[c]))
                .toList();
    }

    private static RunDetails.Kind kind(Split.Kind kind) {
        return switch (kind) {
            case NOT_AT_ALL, TOO_FEW -> RunDetails.Kind.NONE;
            case BY_BURSTS -> RunDetails.Kind.BY_BURSTS;
            case BY_FRAMES -> RunDetails.Kind.BY_FRAMES;
        };
    }

    /**
     * @param probabilities for each example, in the order of the set
     */
    List<ExampleScores> scores(float[][] probabilities) {
        return IntStream.range(0, probabilities.length)
                .mapToObj(i -> new ExampleScores(examples.get(i).id(), probabilities[i]))
                .toList();
    }

    List<Integer> idsOfValidation() {
        return Arrays.stream(split.validation()).mapToObj(i -> examples.get(i).id()).toList();
    }
}
