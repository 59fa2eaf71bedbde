package io.classlens.training.api;

import java.util.List;

/**
 * What becomes of a network's answers if it says "not sure" whenever its greatest probability is
 * below a threshold.
 *
 * @param examples how many there are
 * @param answered how many of them it answers
 * @param right how many of those it names right
 */
public record ThresholdScore(int examples, int answered, int right) {

    /**
     * @param threshold 0 to 1; at 0 all are answered
     */
    public static ThresholdScore of(List<Judgement> judgements, double threshold) {
        List<Judgement> sure =
                judgements.stream().filter(j -> j.confidence() >= threshold).toList();
        return new ThresholdScore(
                judgements.size(),
                sure.size(),
                (int) sure.stream().filter(Judgement::isRight).count());
    }

    /** The share of all examples that it answers, 0 to 1; NaN without an example. */
    public double coverage() {
        return (double) answered / examples;
    }

    /** The share of its answers that are right, 0 to 1; NaN if it answers nothing. */
    public double precision() {
        return (double) right / answered;
    }

    /** The share of all examples that it names right, 0 to 1; NaN without an example. */
    public double recall() {
        return (double) right / examples;
    }
}
