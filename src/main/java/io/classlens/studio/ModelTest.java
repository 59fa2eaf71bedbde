package io.classlens.studio;

import io.classlens.inference.HeadClassifier;
import io.classlens.inference.Prediction;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.project.TrainedModel;
import io.classlens.training.HeadFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a project's model does on the examples of another project. Only numbers come of it, no
 * picture. Labels are matched by name, without regard to capitals and blanks around.
 *
 * @param model number of the model
 * @param labels one for each label of the tested examples that has any
 */
public record ModelTest(int model, List<LabelResult> labels) {

    /**
     * @param isKnown whether the model has a class of this name; if not, every example is wrong
     * @param right of so many examples
     */
    public record LabelResult(String name, boolean isKnown, int right, int examples) {}

    /**
     * @return empty if there is no model, or no example of the backbone that it wants
     */
    public static Optional<ModelTest> of(Project tested, Project examples) {
        return tested.model()
                .map(model -> test(model, tested, examples))
                .filter(test -> test.examples() > 0);
    }

    /** Share of all examples that the model names right, from 0 to 1. */
    public double accuracy() {
        return (double) labels.stream().mapToInt(LabelResult::right).sum() / examples();
    }

    public int examples() {
        return labels.stream().mapToInt(LabelResult::examples).sum();
    }

    private static ModelTest test(TrainedModel model, Project tested, Project examples) {
        HeadClassifier classifier =
                new HeadClassifier(model.number(), model.labels(), HeadFormat.read(model.head()));
        Map<Integer, String> names =
                tested.labels().stream()
                        .filter(label -> model.labels().contains(label.id()))
                        .collect(Collectors.toMap(Label::id, label -> SetCopy.key(label.name())));
        return new ModelTest(
                model.number(),
                examples.labels().stream()
                        .map(label -> test(classifier, model, names, label, examples))
                        .filter(result -> result.examples() > 0)
                        .toList());
    }

    private static LabelResult test(
            HeadClassifier classifier,
            TrainedModel model,
            Map<Integer, String> names,
            Label label,
            Project examples) {
        List<Example> usable =
                examples.examples(label.id()).stream()
                        .filter(example -> example.backbone().equals(model.backbone()))
                        .toList();
        String wanted = SetCopy.key(label.name());
        int right =
                (int)
                        usable.stream()
                                .map(example -> winner(classifier.classify(example.embedding())))
                                .filter(winner -> wanted.equals(names.get(winner)))
                                .count();
        return new LabelResult(label.name(), names.containsValue(wanted), right, usable.size());
    }

    private static int winner(Prediction prediction) {
        return prediction.scores().stream()
                .max(Comparator.comparingDouble(Prediction.Score::probability))
                .orElseThrow()
                .label();
    }
}
