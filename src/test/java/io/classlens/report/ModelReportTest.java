package io.classlens.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.Kept;
import io.classlens.project.Example;
import io.classlens.project.ExampleScores;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.training.api.Hyperparameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two classes of three pictures; the second picture of each was tested on and not learned. */
class ModelReportTest {

    private final Project project =
            Kept.shared()
                    .projects()
                    .open(Kept.shared().projects().create(new ProjectLimits(5, 20, 40), true));
    private int ball;
    private int cup;
    private Run run;

    @BeforeEach
    void keepAModel() {
        ball = project.addLabel("Ball").orElseThrow().id();
        cup = project.addLabel("Cup").orElseThrow().id();
        for (int i = 0; i < 3; i++) {
            add(ball);
            add(cup);
        }
        TrainedModel model =
                new TrainedModel(
                        0,
                        List.of(ball, cup),
                        "a backbone",
                        new byte[] {1},
                        project.fingerprint(),
                        new Hyperparameters(5, 4, 0.01, 10, 3, 0.3, 0),
                        List.of(3, 4),
                        List.of(new TrainedModel.Score(0.7, 0.5)),
                        Instant.parse("2026-11-23T08:00:00Z"));
        project.runs()
                .use(
                        model,
                        RunDetails.UNKNOWN,
                        List.of(
                                new ExampleScores(1, new float[] {0.9f, 0.1f}),
                                new ExampleScores(2, new float[] {0.2f, 0.8f}),
                                new ExampleScores(3, new float[] {0.3f, 0.7f}),
                                new ExampleScores(4, new float[] {0.4f, 0.6f}),
                                new ExampleScores(5, new float[] {0.6f, 0.4f}),
                                new ExampleScores(6, new float[] {0.95f, 0.05f})));
        run = project.runs().all().getFirst();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void add(int label) {
        project.add(
                new NewExample(
                        label,
                        new byte[] {7},
                        new float[] {1, 2},
                        "a backbone",
                        UUID.randomUUID(),
                        Example.Source.CAMERA));
    }

    private ModelReport report(boolean tested) {
        return ModelReport.of(project, run, tested);
    }

    @Test
    void tells_the_tested_from_the_learned() {
        assertThat(report(true).examples()).containsExactly(3, 4);
        assertThat(report(false).examples()).containsExactly(1, 2, 5, 6);
        assertThat(report(true).isTested()).isTrue();
    }

    @Test
    void counts_what_was_taken_for_what() {
        ModelReport report = report(true);
        assertThat(report.confusion().count(0, 1)).isEqualTo(1);
        assertThat(report.confusion().count(1, 1)).isEqualTo(1);
        assertThat(report.at(0.65).answered()).isEqualTo(1);
    }

    @Test
    void the_worst_come_first_and_what_is_right_does_not_come() {
        ModelReport report = report(false);
        assertThat(report.mostWrong(9).stream().map(report.examples()::get)).containsExactly(6);
    }

    @Test
    void a_deleted_picture_no_longer_counts_and_counts_again_when_it_is_back() {
        var deletion = project.deleteExample(3).orElseThrow();
        assertThat(report(true).examples()).containsExactly(4);

        project.restore(deletion);
        assertThat(report(true).examples()).containsExactly(3, 4);
    }

    @Test
    void a_deleted_class_takes_its_row_and_its_column_along() {
        project.deleteLabel(cup);

        ModelReport report = report(false);

        assertThat(report.labels()).extracting(label -> label.id()).containsExactly(ball);
        assertThat(report.examples()).containsExactly(1, 5);
        assertThat(report.confusion().right()).isEqualTo(2);
    }

    @Test
    void a_run_of_which_nobody_kept_the_answers_has_an_empty_report() {
        project.runs()
                .use(
                        new TrainedModel(
                                0,
                                List.of(ball, cup),
                                "a backbone",
                                new byte[] {1},
                                0,
                                run.settings(),
                                List.of(),
                                run.history(),
                                Instant.parse("2026-11-23T09:00:00Z")),
                        RunDetails.UNKNOWN);

        Run newest = project.runs().all().getFirst();

        assertThat(ModelReport.of(project, newest, false).isEmpty()).isTrue();
        assertThat(newest.details().ending()).isEqualTo(Optional.empty());
    }
}
