package io.classlens.inference;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a model says about one frame.
 *
 * @param model number of the model that said it
 * @param scores one for each label that the model knows, in the model's order; the probabilities
 *     add up to 1
 */
public record Prediction(int model, List<Score> scores) {

    /**
     * @param label the label's id
     * @param probability 0 to 1
     */
    public record Score(int label, float probability) {}

    /** The same prediction among fewer labels: what the others had is shared out in proportion. */
    public Prediction among(IntPredicate labels) {
        List<Score> kept = scores.stream().filter(s -> labels.test(s.label())).toList();
        if (kept.size() == scores.size()) {
            return this;
        }
        double sum = kept.stream().mapToDouble(Score::probability).sum();
        return new Prediction(
                model,
                kept.stream()
                        .map(s -> new Score(s.label(), shareOf(s.probability(), sum, kept.size())))
                        .toList());
    }

    /**
     * @throws java.util.NoSuchElementException if the model knows no label any more
     */
    public Score best() {
        return scores.stream().max(Comparator.comparingDouble(Score::probability)).orElseThrow();
    }

    /** All equally likely when the labels that are left had nothing. */
    private static float shareOf(float probability, double sum, int labels) {
        return (float) (sum > 0 ? probability / sum : 1.0 / labels);
    }
}
