package io.classlens.training;

/**
 * What a head scores on examples that it need not have seen.
 *
 * @param loss mean categorical cross-entropy in nats
 * @param accuracy share predicted right, 0 to 1
 */
public record Evaluation(double loss, double accuracy) {

    /**
     * @throws IllegalArgumentException if the set is empty or of another embedding size
     */
    public static Evaluation of(Head head, TrainingSet set) {
        if (set.size() == 0) {
            throw new IllegalArgumentException("nothing to evaluate on: the set is empty");
        }
        double loss = 0;
        int right = 0;
        for (int i = 0; i < set.size(); i++) {
            float[] probabilities = head.probabilities(set.embeddings()[i]);
            int truth = set.classes()[i];
            loss -= Math.log(Math.max(probabilities[truth], Float.MIN_NORMAL));
            right += largest(probabilities) == truth ? 1 : 0;
        }
        return new Evaluation(loss / set.size(), (double) right / set.size());
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
