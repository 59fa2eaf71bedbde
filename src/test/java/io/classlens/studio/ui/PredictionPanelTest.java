package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import io.classlens.training.api.Hyperparameters;
import io.classlens.ui.ClasslensPrediction;
import org.junit.jupiter.api.Test;

class PredictionPanelTest extends StudioPage {

    private static final String OUTDATED =
            "You changed your pictures or classes after the last training. Train again.";

    @Test
    void before_the_first_picture_it_says_what_to_do() {
        assertThat(sentences())
                .contains(
                        "Nothing to see yet. Record a picture of something, and the answers begin.");
        assertThat(find(ClasslensPrediction.class).exists()).isFalse();
    }

    @Test
    void before_the_first_training_the_nearest_pictures_answer_and_it_says_so() {
        record(0, 1);
        assertThat(find(ClasslensPrediction.class).exists()).isTrue();
        assertThat(sentences()).anyMatch(s -> s.startsWith("Nothing is trained yet"));
        assertThat(values()).isEqualTo("5 vote · Cosine");
    }

    @Test
    void after_the_training_one_can_go_back_to_the_nearest_pictures() {
        train();
        assertThat(values()).isEqualTo("The trained network");

        studio.classifier().chooseNeighbours(true);
        waitUntil(() -> values().equals("5 vote · Cosine"));
    }

    /** What the folded form says of itself. */
    private String values() {
        return find(Span.class).withClassName("settings-values").all().getLast().getText();
    }

    @Test
    void a_trained_model_shows_its_bars() {
        train();
        assertThat(sentences()).noneMatch(s -> s.startsWith("Nothing is trained yet"));
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
        record(0, 10);
        record(1, 10);
        studio.train(Hyperparameters.DEFAULTS);
        waitUntil(() -> sentences().stream().anyMatch(s -> s.startsWith("Done!")));
    }
}
