package io.classlens.training;

import io.classlens.training.api.Evaluation;
import java.util.Arrays;

/**
 * A trained head: dense relu, dense softmax. Predicts in plain Java, since one example through a
 * layer of this size costs less than a call into TensorFlow, and a pupil's head then holds no
 * native memory. Immutable; arrays are shared, not copied.
 *
 * @param hiddenKernel shape {@code [hidden units][embedding size]}, a row a unit, so that a unit
 *     reads memory in order
 * @param hiddenBias shape {@code [hidden units]}
 * @param outputKernel shape {@code [classes][hidden units]}
 * @param outputBias shape {@code [classes]}
 */
public record Head(
        float[][] hiddenKernel, float[] hiddenBias, float[][] outputKernel, float[] outputBias) {

    public Head {
        requireLength("hidden bias", hiddenBias.length, hiddenKernel.length);
        requireLength("output bias", outputBias.length, outputKernel.length);
        for (float[] row : outputKernel) {
            requireLength("row of the output kernel", row.length, hiddenKernel.length);
        }
    }

    public int classCount() {
        return outputBias.length;
    }

    public int hiddenUnits() {
        return hiddenBias.length;
    }

    public int embeddingSize() {
        return hiddenKernel[0].length;
    }

    /**
     * @param embedding {@link #embeddingSize()} values
     * @return one probability for each class, together 1
     * @throws IllegalArgumentException if the embedding has another size
     */
    public float[] probabilities(float[] embedding) {
        return softmax(logits(embedding));
    }

    /**
     * @return one logit for each class
     * @throws IllegalArgumentException if the embedding has another size
     */
    public float[] logits(float[] embedding) {
        requireLength("embedding", embedding.length, embeddingSize());
        float[] hidden = new float[hiddenUnits()];
        for (int u = 0; u < hidden.length; u++) {
            hidden[u] = Math.max(0, dot(hiddenKernel[u], embedding) + hiddenBias[u]);
        }
        float[] logits = new float[classCount()];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = dot(outputKernel[c], hidden) + outputBias[c];
        }
        return logits;
    }

    /** Whether each weight is a number that one can compute with. */
    boolean isFinite() {
        return Arrays.stream(hiddenKernel).allMatch(Head::allFinite)
                && allFinite(hiddenBias)
                && Arrays.stream(outputKernel).allMatch(Head::allFinite)
                && allFinite(outputBias);
    }

    static boolean allFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Subtracts the largest logit first, so that no exponential overflows. */
    private static float[] softmax(float[] logits) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        double[] exponentials = new double[logits.length];
        for (int c = 0; c < logits.length; c++) {
            exponentials[c] = Math.exp(logits[c] - largest);
            sum += exponentials[c];
        }
        float[] probabilities = new float[logits.length];
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] = (float) (exponentials[c] / sum);
        }
        return probabilities;
    }

    /** Four sums side by side: the processor need not wait for one addition to begin the next. */
    private static float dot(float[] a, float[] b) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static void requireLength(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "%s has %d values, expected %d".formatted(what, found, expected));
        }
    }

    /**
     * What this head scores on examples that it need not have seen.
     *
     * @throws IllegalArgumentException if the set is empty or of another embedding size
     */
    public Evaluation evaluate(TrainingSet set) {
        if (set.size() == 0) {
            throw new IllegalArgumentException("nothing to evaluate on: the set is empty");
        }
        double loss = 0;
        int right = 0;
        for (int i = 0; i < set.size(); i++) {
            float[] probabilities = probabilities(set.embeddings()[i]);
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
