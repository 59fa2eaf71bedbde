package io.classlens.report;

import io.classlens.project.Example;
import io.classlens.project.ExampleScores;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.project.Run;
import io.classlens.training.api.ConfusionMatrix;
import io.classlens.training.api.Judgement;
import io.classlens.training.api.ThresholdScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How good a run's model is, by what it said of the project's examples. What counts as right is the
 * label that an example has now: one that was moved since counts there, one that was deleted, or
 * that the model has no class for, does not count.
 *
 * @param labels in the order of the classes
 * @param examples ids in the order of the judgements
 * @param isTested whether they were only tested on; what was learned from flatters
 */
public record ModelReport(
        List<Label> labels, List<Integer> examples, List<Judgement> judgements, boolean isTested) {

    /** Surer than this of the truth, nothing is wrong. */
    private static final double SURE = 0.5;

    /**
     * @param tested whether to look at the examples that it was tested on, or at those that it
     *     learned from
     */
    public static ModelReport of(Project project, Run run, boolean tested) {
        return of(project, run, project.runs().scores(run.number()), tested);
    }

    private static ModelReport of(
            Project project, Run run, List<ExampleScores> scores, boolean tested) {
        List<Optional<Label>> found = run.labels().stream().map(project::label).toList();
        // A class that is gone has no row any more, and its column goes with it.
        int[] kept =
                IntStream.range(0, found.size()).filter(c -> found.get(c).isPresent()).toArray();
        List<Label> labels = IntStream.of(kept).mapToObj(c -> found.get(c).orElseThrow()).toList();
        Map<Integer, Integer> classOfExample = classOfExample(project, labels);
        Set<Integer> testedOnly = Set.copyOf(run.tested());
        List<Integer> examples = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        for (ExampleScores each : scores) {
            Integer truth = classOfExample.get(each.example());
            if (truth != null && testedOnly.contains(each.example()) == tested) {
                examples.add(each.example());
                judgements.add(new Judgement(truth, among(each.probabilities(), kept)));
            }
        }
        return new ModelReport(labels, List.copyOf(examples), List.copyOf(judgements), tested);
    }

    private static Map<Integer, Integer> classOfExample(Project project, List<Label> labels) {
        Map<Integer, Integer> classes = new HashMap<>();
        for (int c = 0; c < labels.size(); c++) {
            for (Example example : project.examples(labels.get(c).id())) {
                classes.put(example.id(), c);
            }
        }
        return classes;
    }

    /** Shared out among the classes that are left, as the live prediction does. */
    private static float[] among(float[] probabilities, int[] kept) {
        float sum = 0;
        for (int c : kept) {
            sum += probabilities[c];
        }
        float[] left = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            left[i] = sum > 0 ? probabilities[kept[i]] / sum : 1f / kept.length;
        }
        return left;
    }

    public boolean isEmpty() {
        return judgements.isEmpty();
    }

    public ConfusionMatrix confusion() {
        return new ConfusionMatrix(judgements, labels.size());
    }

    public ThresholdScore at(double threshold) {
        return ThresholdScore.of(judgements, threshold);
    }

    /**
     * Places of the judgements that are wrong or not sure of the truth, the worst first: with the
     * least probability of the truth, and so the greatest loss.
     */
    public List<Integer> mostWrong(int most) {
        return IntStream.range(0, judgements.size())
                .boxed()
                .filter(i -> isWrong(judgements.get(i)))
                .sorted(Comparator.comparingDouble(i -> judgements.get(i).probabilityOfTruth()))
                .limit(most)
                .toList();
    }

    private static boolean isWrong(Judgement judgement) {
        return !judgement.isRight() || judgement.probabilityOfTruth() < SURE;
    }
}
