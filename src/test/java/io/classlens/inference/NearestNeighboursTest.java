package io.classlens.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.inference.NearestNeighbours.Settings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearestNeighboursTest {

    private static final int CUP = 1;
    private static final int HAND = 2;

    private static NearestNeighbours of(float[]... embeddings) {
        NearestNeighbours neighbours = NearestNeighbours.none(embeddings[0].length);
        for (int i = 0; i < embeddings.length; i++) {
            neighbours = neighbours.with(i + 1, i % 2 == 0 ? CUP : HAND, embeddings[i]);
        }
        return neighbours;
    }

    private static float[] random(SplittableRandom random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void answers_from_the_first_example_on() {
        Prediction prediction =
                of(new float[] {1, 0}).classify(new float[] {0, 1}, Settings.DEFAULTS);

        assertThat(prediction.scores()).containsExactly(new Prediction.Score(CUP, 1));
        assertThat(prediction.neighbours()).containsExactly(new Prediction.Neighbour(1, CUP, 1f));
        assertThat(prediction.model()).isEqualTo(NearestNeighbours.NO_MODEL);
    }

    @Test
    void a_vote_weighs_one_over_its_distance() {
        NearestNeighbours two = of(new float[] {1, 0}, new float[] {4, 0});

        Prediction prediction =
                two.classify(new float[] {2, 0}, new Settings(2, Distance.EUCLIDEAN));

        // Distances 1 and 2: votes 1 and 1/2.
        assertThat(prediction.scores())
                .extracting(Prediction.Score::probability)
                .satisfiesExactly(
                        cup -> assertThat(cup).isEqualTo(2 / 3f, within(1e-6f)),
                        hand -> assertThat(hand).isEqualTo(1 / 3f, within(1e-6f)));
    }

    @Test
    void only_the_k_nearest_vote_and_a_label_without_a_vote_has_nothing() {
        NearestNeighbours three = of(new float[] {1, 0}, new float[] {9, 0}, new float[] {2, 0});

        Prediction prediction =
                three.classify(new float[] {0, 0}, new Settings(2, Distance.EUCLIDEAN));

        assertThat(prediction.neighbours())
                .extracting(Prediction.Neighbour::example)
                .containsExactly(1, 3);
        assertThat(prediction.scores())
                .containsExactly(new Prediction.Score(CUP, 1), new Prediction.Score(HAND, 0));
    }

    @Test
    void the_same_picture_again_has_all_the_votes() {
        Prediction prediction =
                of(new float[] {1, 2}, new float[] {3, 1})
                        .classify(new float[] {1, 2}, Settings.DEFAULTS);

        assertThat(prediction.best().label()).isEqualTo(CUP);
        assertThat(prediction.best().probability()).isGreaterThan(0.99f);
    }

    @Test
    void the_length_of_an_embedding_counts_for_the_euclidean_distance_alone() {
        NearestNeighbours one = of(new float[] {2, 0});
        float[] longer = {10, 0};

        assertThat(one.classify(longer, new Settings(1, Distance.COSINE)).neighbours())
                .first()
                .extracting(Prediction.Neighbour::distance)
                .isEqualTo(0f);
        assertThat(one.classify(longer, new Settings(1, Distance.EUCLIDEAN)).neighbours())
                .first()
                .extracting(Prediction.Neighbour::distance)
                .isEqualTo(8f);
    }

    /** Sums in double precision over all examples, sorted as a whole. */
    @ParameterizedTest
    @EnumSource
    void finds_what_a_slow_search_finds(Distance distance) {
        SplittableRandom random = new SplittableRandom(7);
        float[][] embeddings =
                IntStream.range(0, 300).mapToObj(_ -> random(random, 37)).toArray(float[][]::new);
        float[] wanted = random(random, 37);

        List<Prediction.Neighbour> found =
                of(embeddings).classify(wanted, new Settings(9, distance)).neighbours();

        Integer[] order = IntStream.range(0, 300).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> slow(distance, embeddings[i], wanted)));
        assertThat(found).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(found.get(i).example()).isEqualTo(order[i] + 1);
            assertThat((double) found.get(i).distance())
                    .isEqualTo(slow(distance, embeddings[order[i]], wanted), within(1e-4));
        }
    }

    private static double slow(Distance distance, float[] a, float[] b) {
        double dot = 0, aa = 0, bb = 0, difference = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
            difference += Math.pow((double) a[i] - b[i], 2);
        }
        return distance == Distance.COSINE ? 1 - dot / Math.sqrt(aa * bb) : Math.sqrt(difference);
    }

    @Test
    void whoever_holds_an_older_state_sees_nothing_of_what_is_added() {
        NearestNeighbours before = of(new float[] {1, 0});

        before.with(2, HAND, new float[] {0, 1});

        assertThat(before.size()).isEqualTo(1);
        assertThat(before.classify(new float[] {0, 1}, Settings.DEFAULTS).neighbours()).hasSize(1);
    }

    @Test
    void refuses_what_does_not_fit() {
        NearestNeighbours one = of(new float[] {1, 0});

        assertThatThrownBy(() -> one.with(2, CUP, new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an embedding of 2 values, found 3");
        assertThatThrownBy(() -> new Settings(0, Distance.COSINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> NearestNeighbours.none(2).classify(new float[2], Settings.DEFAULTS))
                .isInstanceOf(IllegalStateException.class);
    }
}
