package io.classlens.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel.Score;
import io.classlens.training.api.Hyperparameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunComparisonTest {

    /** One that was tested on so many examples, from the given id on. */
    private static Run tested(int number, double accuracy, int examples, int from) {
        return run(
                number,
                List.of(new Score(0.1, 1, new Score(0.3, accuracy))),
                examples,
                IntStream.range(from, from + examples).boxed().toList(),
                true);
    }

    private static Run run(
            int number, List<Score> history, int examples, List<Integer> ids, boolean hasModel) {
        return new Run(
                number,
                List.of(1, 2),
                "a backbone",
                0,
                new Hyperparameters(5, 4, 0.01, 10, 3, 0.25, 0),
                ids,
                history,
                Instant.EPOCH,
                new RunDetails(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new RunDetails.LabelSplit(
                                        1, RunDetails.Kind.BY_BURSTS, 10, examples))),
                hasModel);
    }

    @Test
    void a_clear_difference_on_the_same_examples_is_told() {
        Run better = tested(1, 0.95, 100, 1);
        Run worse = tested(2, 0.6, 100, 1);

        assertThat(RunComparison.of(worse, better))
                .isEqualTo(new RunComparison.Better(better, worse, true));
    }

    @Test
    void the_same_difference_on_other_examples_is_told_with_care() {
        Run better = tested(1, 0.95, 100, 1);
        Run worse = tested(2, 0.6, 100, 50);

        assertThat(RunComparison.of(better, worse))
                .isEqualTo(new RunComparison.Better(better, worse, false));
    }

    @Test
    void a_few_examples_are_no_difference() {
        assertThat(RunComparison.of(tested(1, 1, 10, 1), tested(2, 0.7, 10, 1)))
                .isEqualTo(new RunComparison.TooClose(3, 10, true));
        assertThat(RunComparison.of(tested(1, 1, 10, 1), tested(2, 1, 12, 1)))
                .isEqualTo(new RunComparison.TooClose(0, 10, false));
    }

    /** Two standard deviations at 0.77 of 100 examples: 2 sqrt(200 * 0.77 * 0.23), so 11.9. */
    @Test
    void what_two_equally_good_models_differ_by_is_no_difference() {
        assertThat(RunComparison.of(tested(1, 0.82, 100, 1), tested(2, 0.72, 100, 1)))
                .isEqualTo(new RunComparison.TooClose(10, 100, true));
        assertThat(RunComparison.of(tested(1, 0.84, 100, 1), tested(2, 0.7, 100, 1)))
                .isInstanceOf(RunComparison.Better.class);
    }

    @Test
    void what_was_measured_on_learned_examples_is_not_compared() {
        Run byHeart = run(1, List.of(new Score(0, 1)), 0, List.of(), true);

        assertThat(RunComparison.of(byHeart, tested(2, 0.8, 100, 1)))
                .isEqualTo(new RunComparison.NotTested());
    }

    @Test
    void a_run_without_a_model_has_no_result_to_compare() {
        Run diverged = run(1, List.of(), 10, List.of(), false);
        Run trained = tested(2, 0.8, 10, 1);

        assertThat(RunComparison.of(diverged, trained))
                .isEqualTo(new RunComparison.WithoutResult(Optional.of(trained)));
        assertThat(RunComparison.of(diverged, diverged))
                .isEqualTo(new RunComparison.WithoutResult(Optional.empty()));
    }

    @Test
    void the_best_one_is_the_best_in_the_test_and_one_alone_is_none() {
        Run byHeart = run(1, List.of(new Score(0, 1)), 0, List.of(), true);
        Run good = tested(2, 0.8, 10, 1);
        Run better = tested(3, 0.9, 10, 1);

        assertThat(RunComparison.best(List.of(byHeart, better, good))).hasValue(better);
        assertThat(RunComparison.best(List.of(byHeart, good))).isEmpty();
    }
}
