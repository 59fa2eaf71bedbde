package io.classlens.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverfittingTest {

    /** Epochs with these losses: on what was learned, on the validation examples. */
    private static List<Epoch> epochs(double[]... losses) {
        return IntStream.range(0, losses.length)
                .mapToObj(
                        i ->
                                new Epoch(
                                        i + 1,
                                        losses.length,
                                        Phase.HEAD,
                                        losses[i][0],
                                        0.5,
                                        Optional.of(new Evaluation(losses[i][1], 0.5))))
                .toList();
    }

    @Test
    void is_told_with_the_epoch_after_which_the_validation_loss_rose() {
        assertThat(
                        Overfitting.in(
                                epochs(
                                        new double[] {0.9, 0.9},
                                        new double[] {0.6, 0.7},
                                        new double[] {0.4, 0.8},
                                        new double[] {0.3, 0.9},
                                        new double[] {0.2, 1.0})))
                .hasValue(new Overfitting(2));
    }

    @Test
    void is_not_told_while_both_fall_or_when_both_rise_or_for_a_single_jump() {
        assertThat(
                        Overfitting.in(
                                epochs(
                                        new double[] {0.9, 0.9},
                                        new double[] {0.6, 0.7},
                                        new double[] {0.4, 0.6})))
                .isEmpty();
        assertThat(
                        Overfitting.in(
                                epochs(
                                        new double[] {0.2, 0.2},
                                        new double[] {0.3, 0.4},
                                        new double[] {0.4, 0.6},
                                        new double[] {0.5, 0.8})))
                .isEmpty();
        assertThat(Overfitting.in(epochs(new double[] {0.5, 0.5}, new double[] {0.4, 0.9})))
                .isEmpty();
    }

    @Test
    void is_unknown_without_validation() {
        assertThat(Overfitting.in(List.of())).isEmpty();
        assertThat(
                        Overfitting.in(
                                List.of(
                                        new Epoch(1, 2, Phase.HEAD, 1, 0),
                                        new Epoch(2, 2, Phase.HEAD, 0.1, 1))))
                .isEmpty();
    }
}
