package io.classlens.project.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.Databases;
import io.classlens.Kept;
import io.classlens.MovableClock;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.training.api.Hyperparameters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RunsMigrationTest {

    /** Undoes the migration, as far as the tables of runs go. */
    private static final List<String> BACK =
            List.of(
                    "alter table trained_model add column head bytea",
                    """
                    update trained_model set head =
                        (select h.head from trained_head h
                         where h.project = trained_model.project and h.number = trained_model.number)
                    """,
                    "alter table project drop column threshold",
                    "drop table judgement",
                    "drop table trained_head",
                    "alter table trained_model drop column ending",
                    "alter table trained_model drop column took_ms",
                    "alter table trained_model drop column split_by_label",
                    "alter table project drop column live_model",
                    "alter table project drop column last_run",
                    "alter table trained_model drop column fine_tuning",
                    "update trained_model set history = '[{\"loss\":0.7,\"accuracy\":0.5}]'",
                    "delete from \"flyway_schema_history\" where \"version\" >= '4'");

    private static final TrainedModel MODEL =
            new TrainedModel(
                    0,
                    List.of(1, 2),
                    "a backbone",
                    new byte[] {1, 2, 3},
                    7,
                    new Hyperparameters(5, 4, 0.01, 10, 3, 0.25, 0),
                    List.of(4),
                    List.of(new TrainedModel.Score(0.7, 0.5)),
                    Instant.parse("2026-11-23T08:00:00Z"));

    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_was_trained_before_runs_were_kept_is_there_as_a_run(Databases database) {
        String url = database.freshUrl();
        Path data = Kept.temporaryFolder();
        ProjectId id;
        try (Kept before = Kept.on(url, data, new MovableClock())) {
            id = before.projects().create(new ProjectLimits(5, 10, 20), true);
            Project project = before.projects().open(id);
            project.runs().use(MODEL, RunDetails.UNKNOWN);
            project.runs().use(MODEL, RunDetails.UNKNOWN);
            BACK.forEach(statement -> before.get(JdbcClient.class).sql(statement).update());
        }

        try (Kept after = Kept.on(url, data, new MovableClock())) {
            Project project = after.projects().open(id);

            TrainedModel live = project.model().orElseThrow();
            assertThat(live.number()).isEqualTo(2);
            assertThat(live.head()).isEqualTo(MODEL.head());
            assertThat(live.history()).isEqualTo(MODEL.history());
            assertThat(project.runs().all()).extracting(Run::number).containsExactly(2, 1);
            assertThat(project.runs().all())
                    .extracting(Run::details)
                    .containsOnly(RunDetails.UNKNOWN);
            assertThat(project.runs().use(MODEL, RunDetails.UNKNOWN).orElseThrow().number())
                    .isEqualTo(3);
        }
    }
}
