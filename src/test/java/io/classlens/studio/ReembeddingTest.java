package io.classlens.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.Kept;
import io.classlens.SharedData;
import io.classlens.inference.Embedder;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Projects;
import io.classlens.serving.FrameServing;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server starts with another backbone than before. */
class ReembeddingTest {

    private static final Hyperparameters QUICK = new Hyperparameters(5, 4, 0.003, 16, 1);

    private static FrameReader reader;
    private static final Embedder before = DefaultBackbone.embedder();
    private static Embedder now;

    @AutoClose private final FrameServing framesBefore = new FrameServing(before);
    @AutoClose private final FrameServing framesNow = new FrameServing(now);
    private final Projects projects = Kept.shared().projects();
    private final DrawnPictures pictures = new DrawnPictures(7);
    // On the test's own thread, so that a training is over when it was started.
    private final ExecutorService trainers = new SameThread();

    @BeforeAll
    static void openTheTrunks() throws ModelFormatException {
        BackboneCatalog catalog = new BackboneCatalog(List.of(SharedData.ownBackbones()));
        reader = new FrameReader();
        now = new Embedder(catalog.open(catalog.byId("human-movenet")));
    }

    @AfterAll
    static void close() {
        now.close();
        reader.close();
    }

    private Studios studios(Embedder embedder) {
        FrameServing frames = embedder == before ? framesBefore : framesNow;
        return new Studios(projects, Clock.systemUTC(), reader, frames, trainers);
    }

    private Studio recorded(ProjectId project) {
        Studio studio = studios(before).open(project);
        for (Thing thing : List.of(Thing.RED_BALL, Thing.BLUE_STRIPED_CUP)) {
            int label = studio.project().addLabel(thing.name()).orElseThrow().id();
            for (int i = 0; i < 4; i++) {
                studio.frame(
                        pictures.nextJpeg(thing, 224, 224),
                        Optional.of(
                                new Recording(label, UUID.randomUUID(), Example.Source.CAMERA)));
            }
        }
        studio.train(QUICK);
        assertThat(studio.project().model()).isPresent();
        return studio;
    }

    private Optional<?> predictionOf(Studio studio) {
        byte[] frame = pictures.nextJpeg(Thing.RED_BALL, 224, 224);
        return ((FrameReply.Answered) studio.frame(frame, Optional.empty())).prediction();
    }

    @Test
    void the_pictures_are_seen_anew_and_the_next_training_learns_from_all_of_them() {
        ProjectId project = projects.create(new ProjectLimits(5, 100, 100), true);
        recorded(project).close();
        Studios after = studios(now);
        Studio studio = after.open(project);
        assertThat(studio.examples().outdated()).isEqualTo(8);
        assertThat(studio.models().isOutdated()).isTrue();
        assertThat(predictionOf(studio)).as("no answer from a head for other embeddings").isEmpty();

        new Reembedding(projects, after, now).embedAnew(List.of(project));

        assertThat(studio.examples().outdated()).isZero();
        studio.train(QUICK);
        assertThat(predictionOf(studio)).isPresent();
        assertThat(studio.models().isOutdated()).isFalse();
        assertThat(projects.withEmbeddingsNotOf(now.backbone().id())).doesNotContain(project);
        assertThat(studios(now).open(project).examples().outdated()).isZero();
    }

    @Test
    void where_no_pictures_are_kept_the_examples_stay_as_they_are_and_train_nothing() {
        ProjectId project = projects.create(new ProjectLimits(5, 100, 100), false);
        recorded(project).close();
        Studios after = studios(now);

        new Reembedding(projects, after, now).embedAnew(List.of(project));

        Studio studio = after.open(project);
        assertThat(studio.examples().outdated()).isEqualTo(8);
        assertThat(studio.trainer().problems(QUICK))
                .hasOnlyElementsOfType(TrainingProblem.EmptyClass.class);
    }

    @Test
    void a_project_that_was_erased_meanwhile_does_not_hold_up_the_others() {
        ProjectId gone = projects.create(new ProjectLimits(5, 100, 100), true);
        projects.erase(gone);
        ProjectId project = projects.create(new ProjectLimits(5, 100, 100), true);
        recorded(project).close();
        Studios after = studios(now);

        new Reembedding(projects, after, now).embedAnew(List.of(gone, project));

        assertThat(after.open(project).examples().outdated()).isZero();
    }
}
