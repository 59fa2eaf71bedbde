package io.classlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.training.api.Hyperparameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    private final List<UUID> bursts = new ArrayList<>();
    private final List<Integer> classes = new ArrayList<>();

    /** Records so many examples of a class with one hold of the button. */
    private void hold(int of, int examples) {
        UUID burst = UUID.randomUUID();
        for (int i = 0; i < examples; i++) {
            bursts.add(burst);
            classes.add(of);
        }
    }

    private Split split(double fraction, long seed) {
        int count = classes.stream().mapToInt(Integer::intValue).max().orElseThrow() + 1;
        int[] of = classes.stream().mapToInt(Integer::intValue).toArray();
        return Split.of(
                new TrainingSet(new float[of.length][1], of, count), bursts, fraction, seed);
    }

    private long validated(Split split, int of) {
        return Arrays.stream(split.validation()).filter(i -> classes.get(i) == of).count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_burst_is_never_on_both_sides(long seed) {
        for (int burst = 0; burst < 5; burst++) {
            hold(0, 10);
            hold(1, 8);
        }

        Split split = split(0.2, seed);

        Set<UUID> learned =
                Arrays.stream(split.train()).mapToObj(bursts::get).collect(Collectors.toSet());
        assertThat(Arrays.stream(split.validation()).mapToObj(bursts::get))
                .hasSize(18)
                .doesNotContainAnyElementsOf(learned);
        assertThat(split.kinds()).containsOnly(Split.Kind.BY_BURSTS);
        assertThat(split.train()).hasSize(72);
    }

    @Test
    void each_class_gives_its_share_however_large_it_is() {
        hold(0, 100);
        hold(1, 10);

        Split split = split(0.3, 1);

        assertThat(validated(split, 0)).isEqualTo(30);
        assertThat(validated(split, 1)).isEqualTo(3);
        assertThat(split.kinds()).containsOnly(Split.Kind.BY_FRAMES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void one_long_hold_among_short_ones_does_not_swallow_the_class(long seed) {
        hold(0, 90);
        hold(0, 5);
        hold(0, 5);

        assertThat(validated(split(0.1, seed), 0)).isBetween(5L, 15L);
    }

    @Test
    void holds_that_are_all_far_too_long_are_divided_by_frames() {
        hold(0, 50);
        hold(0, 50);
        hold(0, 50);

        Split split = split(0.1, 1);

        assertThat(split.kinds()).containsExactly(Split.Kind.BY_FRAMES);
        assertThat(split.validation()).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_short_touch_of_the_button_is_no_test_of_a_class(long seed) {
        hold(0, 14);
        hold(0, 1);
        hold(0, 15);

        Split split = split(0.2, seed);

        assertThat(split.kinds()).containsExactly(Split.Kind.BY_FRAMES);
        assertThat(split.validation()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void three_holds_are_enough_for_the_share_that_one_begins_with(long seed) {
        IntStream.range(0, 3).forEach(_ -> hold(0, 8));

        Split split = split(Hyperparameters.DEFAULTS.validationFraction(), seed);

        assertThat(split.kinds()).containsExactly(Split.Kind.BY_BURSTS);
        assertThat(split.validation()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_hold_that_would_take_the_share_further_from_what_is_wanted_is_learned(long seed) {
        IntStream.range(0, 5).forEach(_ -> hold(0, 9));

        assertThat(split(0.22, seed).validation()).hasSize(9);
    }

    @Test
    void uploads_which_are_bursts_of_one_count_as_frames() {
        IntStream.range(0, 10).forEach(_ -> hold(0, 1));

        assertThat(split(0.2, 1).kinds()).containsExactly(Split.Kind.BY_FRAMES);
        assertThat(split(0.2, 1).validation()).hasSize(2);
    }

    @Test
    void two_examples_are_one_to_learn_from_and_one_to_test() {
        hold(0, 1);
        hold(0, 1);

        assertThat(split(0.5, 1).validation()).hasSize(1);
        assertThat(split(0.01, 1).validation()).hasSize(1);
    }

    @Test
    void a_class_of_one_example_is_named() {
        hold(0, 9);
        hold(1, 1);

        Split split = split(0.2, 1);

        assertThat(split.kinds()).containsExactly(Split.Kind.BY_FRAMES, Split.Kind.TOO_FEW);
        assertThat(validated(split, 1)).isZero();
    }

    @Test
    void the_same_seed_gives_the_same_split_and_another_another() {
        hold(0, 100);

        assertThat(split(0.2, 5).validation()).isEqualTo(split(0.2, 5).validation());
        assertThat(split(0.2, 5).validation()).isNotEqualTo(split(0.2, 6).validation());
    }

    @Test
    void without_validation_everything_is_learned() {
        hold(0, 3);

        Split split = split(0, 1);

        assertThat(split.train()).containsExactly(0, 1, 2);
        assertThat(split.validation()).isEmpty();
        assertThat(split.kinds()).containsExactly(Split.Kind.NOT_AT_ALL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0.51, 1, Double.NaN})
    void a_fraction_that_leaves_too_little_is_refused(double fraction) {
        hold(0, 10);

        assertThatThrownBy(() -> split(fraction, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be from 0 to 0.5");
    }
}
