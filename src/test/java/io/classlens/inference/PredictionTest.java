package io.classlens.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private final Prediction prediction =
            new Prediction(
                    1,
                    List.of(
                            new Prediction.Score(4, 0.5f),
                            new Prediction.Score(7, 0.3f),
                            new Prediction.Score(9, 0.2f)));

    @Test
    void the_best_is_the_most_probable() {
        assertThat(prediction.best().label()).isEqualTo(4);
    }

    @Test
    void among_fewer_labels_the_others_share_out_in_proportion() {
        List<Prediction.Score> scores = prediction.among(label -> label != 4).scores();

        assertThat(scores).extracting(Prediction.Score::label).containsExactly(7, 9);
        assertThat(scores.get(0).probability()).isCloseTo(0.6f, within(1e-6f));
        assertThat(scores.get(1).probability()).isCloseTo(0.4f, within(1e-6f));
    }

    @Test
    void labels_that_had_nothing_are_equally_likely_when_only_they_are_left() {
        Prediction certain =
                new Prediction(
                        1,
                        List.of(
                                new Prediction.Score(1, 1),
                                new Prediction.Score(2, 0),
                                new Prediction.Score(3, 0)));

        assertThat(certain.among(label -> label != 1).scores())
                .extracting(Prediction.Score::probability)
                .containsExactly(0.5f, 0.5f);
    }

    @Test
    void nobody_is_left_when_every_label_is_gone() {
        assertThat(prediction.among(_ -> false).scores()).isEmpty();
    }
}
