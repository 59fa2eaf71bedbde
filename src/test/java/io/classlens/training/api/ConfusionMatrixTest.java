package io.classlens.training.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Six examples of three classes, counted by hand. */
class ConfusionMatrixTest {

    private static final List<Judgement> JUDGEMENTS =
            List.of(
                    of(0, 0.9f, 0.1f, 0),
                    of(0, 0.3f, 0.6f, 0.1f),
                    of(0, 0.5f, 0.4f, 0.1f),
                    of(1, 0.2f, 0.7f, 0.1f),
                    of(1, 0.1f, 0.8f, 0.1f),
                    of(1, 0.6f, 0.2f, 0.2f));

    private final ConfusionMatrix matrix = new ConfusionMatrix(JUDGEMENTS, 3);

    private static Judgement of(int truth, float... probabilities) {
        return new Judgement(truth, probabilities);
    }

    @Test
    void rows_are_the_truth_and_columns_what_was_said() {
        assertThat(matrix.cell(0, 0)).containsExactly(0, 2);
        assertThat(matrix.cell(0, 1)).containsExactly(1);
        assertThat(matrix.cell(1, 0)).containsExactly(5);
        assertThat(matrix.cell(1, 1)).containsExactly(3, 4);
        assertThat(matrix.right()).isEqualTo(4);
    }

    @Test
    void recall_is_of_the_row_and_precision_of_the_column() {
        assertThat(matrix.countOf(0)).isEqualTo(3);
        assertThat(matrix.recall(0)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(matrix.countSaid(1)).isEqualTo(3);
        assertThat(matrix.precision(1)).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void a_class_without_an_example_has_no_share_at_all() {
        assertThat(matrix.recall(2)).isNaN();
        assertThat(matrix.precision(2)).isNaN();
    }

    @Test
    void a_threshold_leaves_the_unsure_ones_unanswered() {
        assertThat(ThresholdScore.of(JUDGEMENTS, 0)).isEqualTo(new ThresholdScore(6, 6, 4));
        // Answered: 0.9 right, 0.7 right, 0.8 right.
        ThresholdScore strict = ThresholdScore.of(JUDGEMENTS, 0.65);
        assertThat(strict).isEqualTo(new ThresholdScore(6, 3, 3));
        assertThat(strict.precision()).isEqualTo(1);
        assertThat(strict.recall()).isEqualTo(0.5);
        assertThat(strict.coverage()).isEqualTo(0.5);
        assertThat(ThresholdScore.of(JUDGEMENTS, 1).precision()).isNaN();
    }

    @Test
    void a_truth_that_is_no_class_is_refused() {
        assertThatThrownBy(() -> of(3, 0.5f, 0.5f)).isInstanceOf(IllegalArgumentException.class);
    }
}
