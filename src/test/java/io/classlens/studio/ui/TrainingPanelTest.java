package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.NumberField;
import io.classlens.studio.TrainingState;
import io.classlens.training.api.Hyperparameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrainingPanelTest {

    @Nested
    class GivenTooLittleToTrain extends StudioPage {

        @Test
        void empty_classes_are_named_and_nothing_begins() {
            record(0, 20);
            press("Train");
            assertThat(studio.training()).isInstanceOf(TrainingState.Never.class);
            assertThat(sentences()).contains("“Class 2” has no pictures yet. Record some.");
        }

        @Test
        void one_class_alone_is_said_to_be_too_few() {
            record(0, 20);
            studio.project().activate(label(1).id(), false);
            assertThat(sentences())
                    .contains(
                            "Two classes have to be switched on. Add one, or switch one on: one thing alone cannot be told apart.");
        }

        @Test
        void a_batch_larger_than_the_data_is_mended_by_one_click() {
            record(0, 3);
            record(1, 4);
            assertThat(sentences())
                    .contains(
                            "The batch size is 16, but you have only 7 pictures. Record more, or"
                                    + " use a smaller batch.");
            press("Use batch size 7");
            assertThat(field("Batch size").getValue()).isEqualTo(7);
            assertThat(find(Button.class).withText("Use batch size 7").exists()).isFalse();
        }
    }

    @Nested
    class GivenTwoRecordedClasses extends StudioPage {

        @Test
        void a_training_runs_to_its_end_and_says_how_it_went() {
            record(0, 10);
            record(1, 10);
            press("Train");
            waitUntil(() -> sentences().stream().anyMatch(s -> s.startsWith("Done!")));
            assertThat(studio.project().model()).isPresent();
            assertThat(sentences())
                    .anyMatch(
                            s ->
                                    s.startsWith(
                                            "Done! 100% right on pictures it never learned from"));
            assertThat(find(ProgressBar.class).exists()).isFalse();
            assertThat(find(Button.class).withText("Train").exists()).isTrue();
        }

        @Test
        void a_running_training_is_stopped_and_cannot_be_started_twice() {
            record(0, 50);
            record(1, 50);
            test(field("Epochs")).setValue(1000);
            test(field("Batch size")).setValue(1);
            press("Train");
            assertThat(find(Button.class).withText("Train").exists()).isFalse();
            waitUntil(() -> find(ProgressBar.class).single().getValue() > 0);
            press("Stop");
            waitUntil(() -> find(Button.class).withText("Train").exists());
            assertThat(sentences()).anyMatch(s -> s.startsWith("Stopped after epoch "));
        }

        @Test
        void a_setting_that_cannot_be_used_is_told_at_its_field() {
            record(0, 10);
            record(1, 10);
            NumberField rate = find(NumberField.class).single();
            rate.setValue(2.0);
            press("Train");
            assertThat(studio.training()).isInstanceOf(TrainingState.Never.class);
            assertThat(rate.isInvalid()).isTrue();
            assertThat(rate.getErrorMessage()).isEqualTo("Write a number above 0 and at most 1.");
            press("Back to the usual settings");
            assertThat(rate.isInvalid()).isFalse();
            assertThat(rate.getValue()).isEqualTo(Hyperparameters.DEFAULTS.learningRate());
        }
    }
}
