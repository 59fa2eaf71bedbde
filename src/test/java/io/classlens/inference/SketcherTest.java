package io.classlens.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SketcherTest {

    private static final int SIZE = 2880;

    private final Random chance = new Random(5);
    private final Sketcher sketcher = new Sketcher(SIZE);

    private float[] vector() {
        float[] vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            vector[i] = (float) chance.nextGaussian();
        }
        return vector;
    }

    private static float[] scaled(float[] vector, float by) {
        float[] scaled = vector.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= by;
        }
        return scaled;
    }

    /** A share of one, the rest of the other. */
    private static float[] between(float[] one, float[] other, float share) {
        float[] mixed = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            mixed[i] = share * one[i] + (1 - share) * other[i];
        }
        return mixed;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow(a[i] - b[i], 2);
        }
        return Math.sqrt(sum);
    }

    private static double length(float[] vector) {
        return distance(vector, new float[vector.length]);
    }

    private static double distance(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow(Sketcher.STEP * (a[i] - b[i]), 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void sketches_lie_about_as_far_apart_as_the_directions_of_the_embeddings() {
        float[] one = vector();
        float[] other = vector();
        for (float share : new float[] {0, 0.25f, 0.5f, 0.75f, 0.9f}) {
            float[] mixed = between(one, other, share);
            double expected =
                    distance(
                            scaled(one, (float) (1 / length(one))),
                            scaled(mixed, (float) (1 / length(mixed))));

            assertThat(distance(sketcher.sketch(one), sketcher.sketch(mixed)))
                    // A standard deviation of 1 / sqrt(2 * 200), and three of them.
                    .isCloseTo(expected, within(0.15 * expected));
        }
    }

    @Test
    void how_long_an_embedding_is_does_not_matter() {
        float[] one = vector();
        assertThat(sketcher.sketch(scaled(one, 4))).isEqualTo(sketcher.sketch(one));
    }

    @Test
    void two_sketchers_of_one_size_make_the_same_sketch() {
        float[] one = vector();
        assertThat(new Sketcher(SIZE).sketch(one)).isEqualTo(sketcher.sketch(one));
    }

    @Test
    void zeros_have_no_direction() {
        assertThat(sketcher.sketch(new float[SIZE])).containsOnly(0).hasSize(Sketcher.DIMENSIONS);
    }

    @Test
    void an_embedding_of_another_size_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sketcher.sketch(new float[3]))
                .withMessage("an embedding of 3 numbers, expected 2880");
    }
}
