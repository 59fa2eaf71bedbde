package io.classlens.project.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.Databases;
import io.classlens.Kept;
import io.classlens.project.AddResult;
import io.classlens.project.Deletion;
import io.classlens.project.Example;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.ProjectStore;
import io.classlens.project.Projects;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.training.api.Hyperparameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class StorageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
    private static final ProjectLimits LIMITS = new ProjectLimits(5, 10, 20);

    private static final RunDetails DETAILS =
            new RunDetails(
                    Optional.of(RunDetails.Ending.STOPPED_EARLY),
                    Optional.of(Duration.ofMillis(1234)),
                    List.of(
                            new RunDetails.LabelSplit(1, RunDetails.Kind.BY_BURSTS, 8, 2),
                            new RunDetails.LabelSplit(7, RunDetails.Kind.BY_FRAMES, 4, 1)));

    private final Databases database;
    private final Kept kept;
    private ProjectId id;
    private Project project;
    private int cup;

    StorageTest(Databases database) {
        this.database = database;
        this.kept = Kept.on(database);
    }

    @BeforeEach
    void create() {
        id = kept.projects().create(LIMITS, true);
        project = kept.projects().open(id);
        cup = project.addLabel("Cup ☕").orElseThrow().id();
    }

    private Project reopened() {
        return kept.projects().open(id);
    }

    private Example added(byte[] jpeg) {
        NewExample example =
                new NewExample(
                        cup,
                        jpeg,
                        new float[] {1.5f, -2e-20f, Float.MAX_VALUE},
                        "a backbone",
                        UUID.randomUUID(),
                        Example.Source.UPLOAD);
        return ((AddResult.Added) project.add(example)).example();
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    private TrainedModel model(int number) {
        return new TrainedModel(
                number,
                List.of(cup, 7),
                "a backbone",
                noise(500),
                -42L,
                new Hyperparameters(50, 16, 0.003, 100, 1, 0.2, 10),
                List.of(3, 5),
                List.of(
                        new TrainedModel.Score(0.7, 0.5),
                        new TrainedModel.Score(0.1, 0.9, new TrainedModel.Score(0.2, 0.8))),
                NOW);
    }

    @Test
    void a_project_is_read_back_as_it_was_written() {
        byte[] jpeg = noise(20_000);
        Example example = added(jpeg);
        project.rename(cup, "Mug");
        project.recolor(cup, 4);
        project.activate(cup, false);

        Project read = reopened();

        assertThat(read.labels()).isEqualTo(project.labels());
        assertThat(read.examples(cup))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(example);
        assertThat(read.picture(example.id())).hasValue(jpeg);
        assertThat(read.fingerprint()).isEqualTo(project.fingerprint());
        assertThat(read.limits()).isEqualTo(LIMITS);
    }

    @Test
    void the_last_model_is_read_back_with_its_settings_and_history() {
        project.runs().use(model(1), DETAILS);
        project.runs().use(model(2), DETAILS);

        assertThat(reopened().model()).get().usingRecursiveComparison().isEqualTo(model(2));
    }

    private Run diverged() {
        return new Run(
                0,
                List.of(cup, 7),
                "a backbone",
                5L,
                model(0).settings(),
                List.of(4),
                List.of(),
                NOW,
                new RunDetails(
                        Optional.of(RunDetails.Ending.DIVERGED), Optional.empty(), List.of()),
                false);
    }

    private static List<Integer> numbers(Project project) {
        return project.runs().all().stream().map(Run::number).toList();
    }

    @Test
    void every_run_is_read_back_the_newest_first() {
        project.runs().use(model(1), DETAILS);
        project.runs().add(diverged());

        List<Run> runs = reopened().runs().all();

        assertThat(numbers(project)).containsExactly(2, 1);
        assertThat(runs.get(0))
                .usingRecursiveComparison()
                .ignoringFields("number")
                .isEqualTo(diverged());
        assertThat(runs.get(0).result()).isEmpty();
        assertThat(runs.get(1)).isEqualTo(Run.of(model(1), DETAILS));
        assertThat(runs.get(1).accuracy()).hasValue(0.8);
        assertThat(reopened().model().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void a_model_that_was_made_live_again_answers_after_a_restart() {
        project.runs().use(model(1), DETAILS);
        project.runs().use(model(2), DETAILS);

        assertThat(project.runs().makeLive(1)).isPresent();

        assertThat(reopened().model()).get().usingRecursiveComparison().isEqualTo(model(1));
        assertThat(kept.projects().summary(id).orElseThrow().accuracy()).hasValue(0.8);
        assertThat(reopened().runs().makeLive(3)).isEmpty();
    }

    @Test
    void a_deleted_run_comes_back_until_it_is_purged_and_its_number_is_not_given_again() {
        project.runs().use(model(1), DETAILS);
        project.runs().use(model(2), DETAILS);
        project.runs().makeLive(1);
        assertThat(project.runs().delete(1)).as("it answers now").isEmpty();

        Deletion deletion = project.runs().delete(2).orElseThrow();
        assertThat(numbers(project)).containsExactly(1);
        assertThat(project.runs().makeLive(2)).isEmpty();
        project.restore(deletion);
        assertThat(numbers(project)).containsExactly(2, 1);

        project.purge(project.runs().delete(2).orElseThrow());
        project = reopened();
        assertThat(numbers(project)).containsExactly(1);
        assertThat(project.runs().use(model(0), DETAILS).orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void the_oldest_runs_go_but_not_the_live_one_nor_the_one_before_it() {
        for (int i = 1; i <= ProjectLimits.RUNS; i++) {
            project.runs().use(model(0), DETAILS);
        }
        project.runs().makeLive(1);
        project.runs().add(diverged());
        assertThat(numbers(project)).hasSize(ProjectLimits.RUNS).contains(1).doesNotContain(2);

        project.runs().use(model(0), DETAILS);
        assertThat(numbers(project)).hasSize(ProjectLimits.RUNS).contains(1).doesNotContain(3);

        project.runs().use(model(0), DETAILS);
        assertThat(numbers(reopened())).hasSize(ProjectLimits.RUNS).doesNotContain(1);
    }

    @Test
    void a_purged_example_is_gone_and_its_number_is_not_given_again() {
        Example example = added(noise(10));
        Deletion deletion = project.deleteExample(example.id()).orElseThrow();
        project.purge(deletion);

        project = reopened();

        assertThat(project.exampleCount()).isZero();
        assertThat(added(noise(10)).id()).isEqualTo(example.id() + 1);
    }

    @Test
    void a_purged_label_takes_its_pictures_along_and_its_number_is_not_given_again() {
        Example example = added(noise(10));
        project.purge(project.deleteLabel(cup).orElseThrow());

        Project read = reopened();

        assertThat(read.labels()).isEmpty();
        assertThat(kept.get(ProjectStore.class).picture(id, example.id())).isEmpty();
        cup = read.addLabel("Hand").orElseThrow().id();
        assertThat(cup).isGreaterThan(example.label());
        project = read;
        assertThat(added(noise(10)).id()).isGreaterThan(example.id());
    }

    @Test
    void what_can_still_be_undone_is_there_after_a_restart() {
        added(noise(10));
        project.deleteLabel(cup);

        assertThat(reopened().examples(cup)).hasSize(1);
    }

    @Test
    void where_only_embeddings_are_kept_no_picture_is_stored() {
        id = kept.projects().create(LIMITS, false);
        project = kept.projects().open(id);
        project.addLabel("Cup");
        Example example = added(noise(10));

        assertThat(reopened().examples(cup)).hasSize(1);
        assertThat(reopened().picture(example.id())).isEmpty();
        assertThat(reopened().keepsPictures()).isFalse();
    }

    @Test
    void new_limits_and_locked_settings_outlive_a_restart() {
        Hyperparameters locked = new Hyperparameters(5, 4, 0.01, 10, 3, 0.25, 0);
        project.lockSettings(Optional.of(locked));
        kept.projects().limit(id, new ProjectLimits(2, 3, 4));

        assertThat(reopened().lockedSettings()).hasValue(locked);
        assertThat(reopened().limits()).isEqualTo(new ProjectLimits(2, 3, 4));

        project.lockSettings(Optional.empty());
        assertThat(reopened().lockedSettings()).isEmpty();
    }

    @Test
    void a_moved_example_belongs_to_its_new_label_after_a_restart_and_survives_the_old_one() {
        byte[] jpeg = noise(10);
        Example example = added(jpeg);
        int hand = project.addLabel("Hand").orElseThrow().id();

        project.move(example.id(), hand);
        assertThat(reopened().examples(cup)).isEmpty();
        assertThat(reopened().fingerprint()).isEqualTo(project.fingerprint());
        project.purge(project.deleteLabel(cup).orElseThrow());

        assertThat(reopened().examples(hand))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(project.examples(hand));
        assertThat(reopened().picture(example.id())).hasValue(jpeg);
    }

    @Test
    void a_threshold_outlives_a_restart() {
        assertThat(reopened().threshold()).isZero();

        project.threshold(0.8);

        assertThat(reopened().threshold()).isEqualTo(0.8);
    }

    @Test
    void names_the_projects_that_another_backbone_has_seen() {
        added(noise(10));

        assertThat(kept.projects().withEmbeddingsNotOf("a backbone")).doesNotContain(id);
        assertThat(kept.projects().withEmbeddingsNotOf("another")).contains(id);

        project.replaceEmbedding(project.examples(cup).getFirst().id(), new float[2], "another");
        assertThat(kept.projects().withEmbeddingsNotOf("another")).doesNotContain(id);
        assertThat(reopened().examples(cup).getFirst().embedding()).hasSize(2);
    }

    @Test
    void an_erased_project_says_what_went_and_cannot_be_opened() {
        added(noise(10));
        added(noise(10));
        project.runs().use(model(1), DETAILS);
        project.runs().add(diverged());

        assertThat(kept.projects().erase(id)).isEqualTo(new Projects.Erased(1, 2, 1));

        assertThat(kept.projects().exists(id)).isFalse();
        assertThatThrownBy(this::reopened).isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.projects().erase(id)).isEqualTo(Projects.Erased.NOTHING);
    }

    @Test
    void sealed_bytes_open_for_their_own_purpose_and_project_only() {
        var sealing = kept.get(io.classlens.project.Sealing.class);
        byte[] sealed = sealing.seal(id, "picture/1", noise(10));
        ProjectId other = kept.projects().create(LIMITS, true);

        assertThat(sealing.open(id, "picture/1", sealed)).isEqualTo(noise(10));
        assertThatThrownBy(() -> sealing.open(id, "picture/2", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing.open(other, "picture/1", sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> sealing.open(id, "picture/1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    /**
     * Looks through every file that the database and the data folder have, old pages and logs
     * included: first to see that the search finds what is there, the key, then that the key is
     * gone and no picture ever was there in the clear.
     */
    @Test
    void no_file_holds_a_picture_in_the_clear_nor_the_key_once_it_is_erased() throws Exception {
        byte[] jpeg = noise(20_000);
        added(jpeg);
        Path keyFile = kept.data().resolve("keys").resolve(id.value() + ".key");
        byte[] key = Files.readAllBytes(keyFile);
        List<Path> folders = List.of(kept.data(), database.folder());
        assertThat(FileSearch.holding(key, folders)).containsExactly(keyFile);

        kept.projects().erase(id);

        assertThat(FileSearch.holding(key, folders)).isEmpty();
        for (int start = 0; start + 16 <= jpeg.length; start += 4_000) {
            byte[] part = java.util.Arrays.copyOfRange(jpeg, start, start + 16);
            assertThat(FileSearch.holding(part, folders)).isEmpty();
        }
        assertThat(FileSearch.holding("Cup ☕".getBytes("UTF-8"), folders)).isEmpty();
    }
}
