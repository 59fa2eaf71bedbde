package io.classlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.training.api.Epoch;
import io.classlens.training.api.Evaluation;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Overfitting;
import io.classlens.training.api.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeadTrainerTest {

    private static final Hyperparameters QUICK = new Hyperparameters(20, 8, 0.01, 16, 7);

    private final HeadTrainer trainer = new HeadTrainer();

    private TrainingOutcome train(TrainingSet set, Hyperparameters hyperparameters) {
        return trainer.train(set, hyperparameters, TrainingListener.NONE, () -> false);
    }

    private static Head headOf(TrainingOutcome outcome) {
        return ((TrainingOutcome.Completed) outcome).network().head();
    }

    @Nested
    class GivenThreeCloudsThatLieApart {

        private final TrainingSet set = Clusters.of(3, 12, 20, 0.3, 1);

        @Test
        void learns_to_tell_new_points_of_them_apart() {
            TrainingSet many = Clusters.of(3, 24, 20, 0.3, 1);
            List<List<float[]>> seen = new ArrayList<>();
            List<List<float[]>> unseen = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                List<float[]> cloud =
                        Arrays.asList(many.embeddings()).subList(c * 24, (c + 1) * 24);
                seen.add(cloud.subList(0, 12));
                unseen.add(cloud.subList(12, 24));
            }

            Head head = headOf(train(TrainingSet.of(seen), QUICK));

            assertThat(head.evaluate(TrainingSet.of(unseen)).accuracy()).isEqualTo(1);
        }

        @Test
        void the_loss_falls_and_the_accuracy_rises() {
            List<Epoch> history = train(set, QUICK).history();

            assertThat(history).hasSize(20);
            assertThat(history.getFirst().loss()).isGreaterThan(10 * history.getLast().loss());
            assertThat(history.getLast().accuracy()).isEqualTo(1);
        }

        @Test
        void the_same_seed_gives_the_same_head() {
            byte[] first = HeadFormat.write(headOf(train(set, QUICK)));
            byte[] second = HeadFormat.write(headOf(train(set, QUICK)));

            assertThat(second).isEqualTo(first);
        }

        @Test
        void another_seed_gives_another_head() {
            byte[] first = HeadFormat.write(headOf(train(set, QUICK)));
            byte[] second = HeadFormat.write(headOf(train(set, QUICK.withSeed(8))));

            assertThat(second).isNotEqualTo(first);
        }

        @Test
        void calls_back_for_train_epoch_and_batch_in_order() {
            List<String> calls = new ArrayList<>();
            TrainingListener recorder = new RecordingListener(calls);

            trainer.train(set, new Hyperparameters(2, 20, 0.01, 4, 1), recorder, () -> false);

            List<String> epoch =
                    List.of("batch 1 begins", "batch 1 ends", "batch 2 begins", "batch 2 ends");
            List<String> expected = new ArrayList<>(List.of("train begins"));
            for (int number = 1; number <= 2; number++) {
                expected.add("epoch %d begins".formatted(number));
                expected.addAll(epoch);
                expected.add("epoch %d ends".formatted(number));
            }
            expected.add("train ends");
            assertThat(calls).isEqualTo(expected);
        }

        @Test
        void stops_before_the_next_batch_and_keeps_what_it_learned() {
            int[] batches = {0};

            TrainingOutcome outcome =
                    trainer.train(set, QUICK, TrainingListener.NONE, () -> ++batches[0] == 7);

            assertThat(batches[0]).isEqualTo(7);
            assertThat(outcome).isInstanceOf(TrainingOutcome.Stopped.class);
            assertThat(outcome.history()).hasSize(1);
            double before = Math.log(3);
            Head head = ((TrainingOutcome.Stopped) outcome).network().head();
            assertThat(head.evaluate(set).loss()).isLessThan(before);
        }

        @Test
        void the_loss_of_a_step_is_the_loss_that_the_head_has_in_plain_java() {
            try (HeadGraph graph =
                    new HeadGraph(
                            set, set.at(new int[0]), 0.5f, 16, 0.01, new SplittableRandom(3))) {
                int[] all = new int[set.size()];
                Arrays.setAll(all, i -> i);
                for (int step = 0; step < 3; step++) {
                    double expected = graph.head().evaluate(set).loss();
                    assertThat(graph.step(all).loss()).isCloseTo(expected, within(1e-5));
                }
            }
        }
    }

    /** Points without any order: what is learned of them is learned by heart. */
    @Nested
    class GivenValidationOnNoise {

        private final TrainingSet noise = noise();

        private TrainingSet noise() {
            SplittableRandom random = new SplittableRandom(4);
            float[][] embeddings = new float[60][20];
            int[] classes = new int[60];
            for (int i = 0; i < 60; i++) {
                classes[i] = i % 2;
                for (int j = 0; j < 20; j++) {
                    embeddings[i][j] = (float) random.nextGaussian();
                }
            }
            return new TrainingSet(embeddings, classes, 2);
        }

        private Split half() {
            return Split.of(noise, Stream.generate(UUID::randomUUID).limit(60).toList(), 0.5, 1);
        }

        private TrainingOutcome train(int patience) {
            return trainer.train(
                    noise,
                    half(),
                    new Hyperparameters(60, 8, 0.01, 32, 7, 0.5, patience),
                    TrainingListener.NONE,
                    () -> false);
        }

        @Test
        void keeps_the_weights_of_the_epoch_that_did_best_on_what_it_never_learned() {
            TrainingOutcome outcome = train(0);

            Epoch best = Epoch.best(outcome.history());
            assertThat(outcome.history()).hasSize(60);
            assertThat(best.number()).isLessThan(60);
            Evaluation kept = headOf(outcome).evaluate(noise.at(half().validation()));
            assertThat(kept).isEqualTo(best.validation().orElseThrow());
        }

        @Test
        void ends_when_it_has_got_no_better_for_as_long_as_patience_allows() {
            TrainingOutcome outcome = train(5);

            assertThat(outcome).isInstanceOf(TrainingOutcome.StoppedEarly.class);
            int last = outcome.history().getLast().number();
            assertThat(last - Epoch.best(outcome.history()).number()).isEqualTo(5);
            assertThat(Overfitting.in(outcome.history())).isPresent();
        }

        @Test
        void what_is_validated_on_changes_nothing_of_what_is_learned() {
            Split split = half();
            float[][] other = noise.embeddings().clone();
            for (int i : split.validation()) {
                other[i] = new float[20];
            }
            Hyperparameters two = new Hyperparameters(2, 8, 0.01, 32, 7, 0.5, 0);
            List<Double> losses =
                    trainer
                            .train(noise, split, two, TrainingListener.NONE, () -> false)
                            .history()
                            .stream()
                            .map(Epoch::loss)
                            .toList();

            TrainingOutcome outcome =
                    trainer.train(
                            new TrainingSet(other, noise.classes(), 2),
                            split,
                            two,
                            TrainingListener.NONE,
                            () -> false);

            assertThat(outcome.history()).extracting(Epoch::loss).isEqualTo(losses);
        }
    }

    @Nested
    class GivenEmbeddingsThatAreAllAlike {

        @Test
        void says_that_the_training_went_nowhere() {
            float[] same = {1, 2, 3, 4};
            TrainingSet set =
                    TrainingSet.of(
                            List.of(
                                    List.of(same, same, same, same),
                                    List.of(same, same, same, same)));

            TrainingOutcome outcome = train(set, QUICK);

            assertThat(((TrainingOutcome.Completed) outcome).wentNowhere()).isTrue();
        }

        @Test
        void does_not_say_so_of_a_training_that_learned() {
            TrainingOutcome outcome = train(Clusters.of(2, 12, 20, 0.3, 1), QUICK);

            assertThat(((TrainingOutcome.Completed) outcome).wentNowhere()).isFalse();
        }
    }

    @Nested
    class GivenNumbersThatAreNotFinite {

        @Test
        void says_in_which_epoch_the_training_diverged() {
            float[] infinite = {Float.POSITIVE_INFINITY, 1};
            float[] finite = {1, 2};
            TrainingSet set =
                    TrainingSet.of(List.of(List.of(infinite, finite), List.of(finite, infinite)));

            TrainingOutcome outcome = train(set, new Hyperparameters(3, 2, 1, 16, 1));

            assertThat(outcome)
                    .isEqualTo(
                            new TrainingOutcome.Diverged(
                                    Phase.HEAD, 1, Optional.empty(), List.of()));
        }
    }

    @Nested
    class GivenAProblem {

        @Test
        void refuses_to_train_and_names_it() {
            TrainingSet set = TrainingSet.of(List.of(List.of(new float[] {1})));

            assertThatThrownBy(() -> train(set, QUICK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("TooFewClasses");
        }
    }

    private static final class RecordingListener implements TrainingListener {

        private final List<String> calls;

        RecordingListener(List<String> calls) {
            this.calls = calls;
        }

        @Override
        public void onTrainBegin(TrainingSet set, Hyperparameters hyperparameters) {
            calls.add("train begins");
        }

        @Override
        public void onTrainEnd(TrainingOutcome outcome) {
            calls.add("train ends");
        }

        @Override
        public void onEpochBegin(int number) {
            calls.add("epoch %d begins".formatted(number));
        }

        @Override
        public void onEpochEnd(Epoch epoch) {
            calls.add("epoch %d ends".formatted(epoch.number()));
        }

        @Override
        public void onBatchBegin(int epoch, int number) {
            calls.add("batch %d begins".formatted(number));
        }

        @Override
        public void onBatchEnd(Batch batch) {
            calls.add("batch %d ends".formatted(batch.number()));
        }
    }
}
