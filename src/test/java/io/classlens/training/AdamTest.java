package io.classlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.classlens.network.TensorFlowRuntime;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Recomputes the steps of a whole head in double precision outside TensorFlow and compares what the
 * graph did.
 */
class AdamTest {

    private static final int EMBEDDING = 5;
    private static final int HIDDEN = 4;
    private static final int CLASSES = 3;
    private static final double RATE = 0.05;

    private final TrainingSet set = Clusters.of(CLASSES, 4, EMBEDDING, 0.5, 11);

    @Test
    void five_steps_move_every_weight_as_the_paper_says() {
        TensorFlowRuntime.start();
        int[] all = new int[set.size()];
        Arrays.setAll(all, i -> i);
        try (HeadGraph graph =
                new HeadGraph(set, set.at(new int[0]), 1, HIDDEN, RATE, new SplittableRandom(5))) {
            double[] weights = flat(graph.head());
            double[] m = new double[weights.length];
            double[] v = new double[weights.length];
            for (int t = 1; t <= 5; t++) {
                double[] gradient = numericGradient(weights);
                double rate = RATE * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
                for (int i = 0; i < weights.length; i++) {
                    m[i] = 0.9 * m[i] + 0.1 * gradient[i];
                    v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
                    weights[i] -= rate * m[i] / (Math.sqrt(v[i]) + 1e-7);
                }
                graph.step(all);
            }
            // Five steps move a weight by up to 0.25.
            assertThat(flat(graph.head())).containsExactly(weights, within(2e-5));
        }
    }

    /** Central differences of the loss, in double precision. */
    private double[] numericGradient(double[] weights) {
        double step = 1e-6;
        double[] gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double[] moved = weights.clone();
            moved[i] = weights[i] + step;
            double above = loss(moved);
            moved[i] = weights[i] - step;
            gradient[i] = (above - loss(moved)) / (2 * step);
        }
        return gradient;
    }

    private double loss(double[] w) {
        double sum = 0;
        for (int e = 0; e < set.size(); e++) {
            double[] logits = new double[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                logits[c] = w[HIDDEN * (EMBEDDING + 1) + CLASSES * HIDDEN + c];
            }
            for (int u = 0; u < HIDDEN; u++) {
                double hidden = w[HIDDEN * EMBEDDING + u];
                for (int d = 0; d < EMBEDDING; d++) {
                    hidden += w[u * EMBEDDING + d] * set.embeddings()[e][d];
                }
                for (int c = 0; c < CLASSES; c++) {
                    logits[c] += Math.max(0, hidden) * w[HIDDEN * (EMBEDDING + 1) + c * HIDDEN + u];
                }
            }
            double exponentials = Arrays.stream(logits).map(Math::exp).sum();
            sum += Math.log(exponentials) - logits[set.classes()[e]];
        }
        return sum / set.size();
    }

    /** Hidden kernel, hidden bias, output kernel, output bias. */
    private static double[] flat(Head head) {
        double[] flat = new double[HIDDEN * (EMBEDDING + 1) + CLASSES * (HIDDEN + 1)];
        int next = 0;
        for (float[][] part :
                new float[][][] {
                    head.hiddenKernel(),
                    {head.hiddenBias()},
                    head.outputKernel(),
                    {head.outputBias()}
                }) {
            for (float[] row : part) {
                for (float value : row) {
                    flat[next++] = value;
                }
            }
        }
        return flat;
    }
}
