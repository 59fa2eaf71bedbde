package io.classlens.inference;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a model says about one frame.
 *
 * @param model number of the model that said it, {@link NearestNeighbours#NO_MODEL} if none was
 *     asked
 * @param scores one for each label that the model knows, in the model's order; the probabilities
 *     add up to 1
 * @param neighbours the examples that voted, the nearest first; empty for a model
 * @param novel whether the frame is unlike all examples, see {@link NoveltyDetector}; false where
 *     nobody asked
 */
public record Prediction(int model, List<Score> scores, List<Neighbour> neighbours, boolean novel) {

    /** What the examples say, of a frame that is taken to be like them. */
    public Prediction(int model, List<Score> scores, List<Neighbour> neighbours) {
        this(model, scores, neighbours, false);
    }

    /** What a model says, which asks no examples. */
    public Prediction(int model, List<Score> scores) {
        this(model, scores, List.of());
    }

    /**
     * @param label the label's id
     * @param probability 0 to 1
     */
    public record Score(int label, float probability) {}

    /**
     * @param example the example's id
     * @param distance from what was classified, 0 for the same; see {@link Distance}
     */
    public record Neighbour(int example, int label, float distance) {}

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
                        .toList(),
                neighbours.stream().filter(n -> labels.test(n.label())).toList(),
                novel);
    }

    /** The same, of a frame that is unlike all examples. */
    public Prediction asNovel() {
        return new Prediction(model, scores, neighbours, true);
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
