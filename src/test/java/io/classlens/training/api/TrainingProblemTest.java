package io.classlens.training.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.training.Split;
import io.classlens.training.TrainingProblems;
import io.classlens.training.TrainingSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingProblemTest {

    private static final float[] EMBEDDING = {1, 2};

    private static List<TrainingProblem> problems(TrainingSet set) {
        return TrainingProblems.of(
                set, Split.withoutValidation(set), new Hyperparameters(1, 4, 0.1, 2, 1));
    }

    @Test
    void one_class_is_too_few() {
        assertThat(problems(TrainingSet.of(List.of(List.of(EMBEDDING)))))
                .containsExactly(new TrainingProblem.TooFewClasses(1));
    }

    @Test
    void every_empty_class_is_named() {
        assertThat(problems(TrainingSet.of(List.of(List.of(), List.of(EMBEDDING), List.of()))))
                .containsExactly(
                        new TrainingProblem.EmptyClass(0), new TrainingProblem.EmptyClass(2));
    }

    @Test
    void a_batch_may_not_be_larger_than_the_data() {
        assertThat(problems(TrainingSet.of(List.of(List.of(EMBEDDING), List.of(EMBEDDING)))))
                .containsExactly(new TrainingProblem.BatchLargerThanData(4, 2));
    }

    @Test
    void of_a_single_example_nothing_can_be_tested() {
        TrainingSet set =
                TrainingSet.of(
                        List.of(
                                List.of(EMBEDDING, EMBEDDING, EMBEDDING, EMBEDDING, EMBEDDING),
                                List.of(EMBEDDING)));
        Split split =
                Split.of(set, java.util.Collections.nCopies(6, new java.util.UUID(0, 1)), 0.2, 1);

        assertThat(TrainingProblems.of(set, split, new Hyperparameters(1, 4, 0.1, 2, 1)))
                .containsExactly(new TrainingProblem.TooFewForValidation(1));
    }

    @Test
    void two_classes_with_a_batch_of_examples_have_no_problem() {
        List<float[]> two = List.of(EMBEDDING, EMBEDDING);

        assertThat(problems(TrainingSet.of(List.of(two, two)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void a_learning_rate_outside_its_range_is_no_hyperparameter(double rate) {
        assertThatThrownBy(() -> new Hyperparameters(1, 1, rate, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("learning rate");
    }
}
