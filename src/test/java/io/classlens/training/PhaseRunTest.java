package io.classlens.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.training.api.Epoch;
import io.classlens.training.api.Evaluation;
import io.classlens.training.api.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A step's loss is measured before the step: what the last one of an epoch does shows later. */
class PhaseRunTest {

    private static final Evaluation GOOD = new Evaluation(0.5, 0.8);

    private final List<Epoch> history = new ArrayList<>();
    private final BestNetwork best = new BestNetwork();
    private final PhaseRun run =
            new PhaseRun(
                    Phase.FINE_TUNING, 5, 2, 0, history, best, TrainingListener.NONE, () -> false);

    /** Four examples: in batches of two an epoch has two steps. */
    private static final class SpoiledByItsFourthStep implements Learner {

        private final Optional<Evaluation> whileGood;
        private final Optional<Evaluation> afterwards;
        private int steps;

        SpoiledByItsFourthStep(Optional<Evaluation> whileGood, Optional<Evaluation> afterwards) {
            this.whileGood = whileGood;
            this.afterwards = afterwards;
        }

        @Override
        public int size() {
            return 4;
        }

        @Override
        public StepResult step(int[] batch) {
            return new StepResult(++steps > 4 ? Double.NaN : 0.6, 0.75);
        }

        @Override
        public TrainedNetwork network() {
            float weight = steps < 4 ? steps : Float.NaN;
            return TrainedNetwork.of(
                    new Head(
                            new float[][] {{weight}}, new float[1], new float[2][1], new float[2]));
        }

        @Override
        public Optional<Evaluation> validate() {
            return steps < 4 ? whileGood : afterwards;
        }

        @Override
        public void close() {}
    }

    private TrainingOutcome of(Learner learner) {
        return run.outcome(run.with(learner, new SplittableRandom(1)), learner);
    }

    private void endsInTheSecondEpochWithTheWeightsOfTheFirst(TrainingOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Diverged.class,
                        diverged -> {
                            assertThat(diverged.phase()).isEqualTo(Phase.FINE_TUNING);
                            assertThat(diverged.epoch()).isEqualTo(2);
                            assertThat(diverged.history()).hasSize(1);
                            assertThat(diverged.network().orElseThrow().head().hiddenKernel())
                                    .isEqualTo(new float[][] {{2}});
                        });
    }

    @Test
    void weights_that_the_last_step_of_an_epoch_spoils_are_never_kept() {
        endsInTheSecondEpochWithTheWeightsOfTheFirst(
                of(new SpoiledByItsFourthStep(Optional.empty(), Optional.empty())));
    }

    @Test
    void a_test_whose_loss_is_no_number_ends_the_training() {
        endsInTheSecondEpochWithTheWeightsOfTheFirst(
                of(
                        new SpoiledByItsFourthStep(
                                Optional.of(GOOD), Optional.of(new Evaluation(Double.NaN, 0.5)))));
    }

    @Test
    void a_test_that_seems_better_keeps_no_spoiled_weights() {
        endsInTheSecondEpochWithTheWeightsOfTheFirst(
                of(
                        new SpoiledByItsFourthStep(
                                Optional.of(GOOD), Optional.of(new Evaluation(0.1, 1)))));
    }
}
