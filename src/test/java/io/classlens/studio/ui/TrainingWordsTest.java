package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import io.classlens.training.Head;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Evaluation;
import io.classlens.training.api.Phase;
import io.classlens.ui.Banner.Tone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingWordsTest extends BrowserlessTest {

    private static final TrainedNetwork TWO_CLASSES =
            TrainedNetwork.of(
                    new Head(new float[1][1], new float[1], new float[2][1], new float[2]));

    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    @Test
    void a_completed_training_gives_its_last_scores() {
        var outcome = new TrainingOutcome.Completed(TWO_CLASSES, epochWith(0.0421));
        assertThat(TrainingWords.toneOf(outcome)).isEqualTo(Tone.DONE);
        assertThat(TrainingWords.of(outcome)).containsExactly("Done! 75% right, loss 0.042");
    }

    @Test
    void a_training_that_went_nowhere_says_what_to_try() {
        var outcome = new TrainingOutcome.Completed(TWO_CLASSES, epochWith(Math.log(2)));
        assertThat(TrainingWords.toneOf(outcome)).isEqualTo(Tone.WARNING);
        assertThat(TrainingWords.of(outcome))
                .first()
                .isEqualTo("The network learned nothing: it is still guessing.");
    }

    @Test
    void a_training_that_diverged_says_what_to_change() {
        var outcome = new TrainingOutcome.Diverged(Phase.HEAD, 3, Optional.empty(), List.of());
        assertThat(TrainingWords.of(outcome))
                .containsExactly(
                        "The training got out of hand in epoch 3, so nothing was learned.",
                        "The learning rate is too large. Open the settings and try a tenth of it.");
    }

    @Test
    void fine_tuning_that_diverged_names_its_own_learning_rate_and_says_what_is_in_use() {
        var outcome =
                new TrainingOutcome.Diverged(
                        Phase.FINE_TUNING, 13, Optional.of(TWO_CLASSES), epochWith(0.5));
        assertThat(TrainingWords.of(outcome))
                .containsExactly(
                        "The training got out of hand in epoch 13. The best weights from before are"
                                + " in use.",
                        "The learning rate of fine-tuning is too large. Open “Fine-tuning” and try a"
                                + " tenth of it.");
    }

    @Test
    void a_training_that_learned_by_heart_says_since_when() {
        var outcome =
                new TrainingOutcome.StoppedEarly(
                        TWO_CLASSES,
                        List.of(tested(1, 0.9, 0.8), tested(2, 0.6, 0.5), tested(5, 0.1, 0.9)));
        assertThat(TrainingWords.of(outcome))
                .last()
                .asString()
                .startsWith("After epoch 2 it began to learn by heart");
    }

    @Test
    void a_stopped_training_says_how_far_it_came() {
        assertThat(TrainingWords.of(new TrainingOutcome.Stopped(TWO_CLASSES, epochWith(0.5))))
                .first()
                .isEqualTo("Stopped after epoch 12 of 50. What it learned by then is in use.");
        assertThat(TrainingWords.of(new TrainingOutcome.Stopped(TWO_CLASSES, List.of())))
                .containsExactly("Stopped before the first epoch was over. Nothing changed.");
    }

    private static Epoch tested(int number, double loss, double testLoss) {
        return new Epoch(
                number, 50, Phase.HEAD, loss, 0.75, Optional.of(new Evaluation(testLoss, 0.7)));
    }

    private static List<Epoch> epochWith(double loss) {
        return List.of(new Epoch(12, 50, Phase.HEAD, loss, 0.75));
    }
}
