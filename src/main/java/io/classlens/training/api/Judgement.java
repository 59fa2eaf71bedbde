package io.classlens.training.api;

/**
 * What a network said of an example, beside the truth.
 *
 * @param truth index of the class that it is
 * @param probabilities one for each class, together 1; not copied
 */
public record Judgement(int truth, float[] probabilities) {

    public Judgement {
        if (truth < 0 || truth >= probabilities.length) {
            throw new IllegalArgumentException(
                    "class %d is not among the %d".formatted(truth, probabilities.length));
        }
    }

    /** The class with the greatest probability, of several the first. */
    public int said() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }

    public boolean isRight() {
        return said() == truth;
    }

    /** How sure it was of what it said, 0 to 1. */
    public double confidence() {
        return probabilities[said()];
    }

    /** What it gave to the class that it is, 0 to 1. */
    public double probabilityOfTruth() {
        return probabilities[truth];
    }
}
