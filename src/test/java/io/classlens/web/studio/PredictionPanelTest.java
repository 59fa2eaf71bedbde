package io.classlens.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.training.Hyperparameters;
import io.classlens.web.element.ClasslensPrediction;
import org.junit.jupiter.api.Test;

class PredictionPanelTest extends StudioPage {

    private static final String OUTDATED =
            "You changed your pictures or classes after the last training. Train again.";

    @Test
    void before_the_first_training_it_says_what_to_do() {
        assertThat(sentences())
                .contains("Nothing to see yet. Record pictures of two things, then train.");
        assertThat(find(ClasslensPrediction.class).exists()).isFalse();
    }

    @Test
    void a_trained_model_shows_its_bars() {
        train();
        assertThat(find(ClasslensPrediction.class).exists()).isTrue();
        assertThat(sentences()).doesNotContain(OUTDATED);
    }

    @Test
    void a_model_older_than_the_examples_is_said_to_be_so_until_the_deletion_is_undone() {
        train();
        new Undo(studio.project()).deleteLabel(label(0));
        assertThat(sentences()).contains(OUTDATED);
        press("Undo");
        assertThat(sentences()).doesNotContain(OUTDATED);
    }

    @Test
    void a_new_name_makes_no_model_old() {
        train();
        studio.project().rename(label(0).id(), "Cat");
        assertThat(sentences()).doesNotContain(OUTDATED);
    }

    private void train() {
        record(0, 8);
        record(1, 8);
        studio.train(Hyperparameters.DEFAULTS);
        waitUntil(() -> sentences().stream().anyMatch(s -> s.startsWith("Done!")));
    }
}
