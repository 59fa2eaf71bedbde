package io.classlens.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.Kept;
import io.classlens.classwork.ModelEvaluation;
import io.classlens.classwork.ModelEvaluator;
import io.classlens.exchange.ProjectImport;
import io.classlens.inference.Embedder;
import io.classlens.inference.MergedModel;
import io.classlens.inference.Prediction;
import io.classlens.network.FreezeBoundary;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.project.Example;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.archive.ProjectFile;
import io.classlens.serving.FrameServing;
import io.classlens.training.NetworkFormat;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fine-tuning of a project on the real backbone, its last block alone so that it is quick. */
class FineTuningTest {

    private static final String BLOCK = "expanded_conv_14";
    private static final FineTuning TUNING = new FineTuning(BLOCK, 2, 4, 3e-4, false, false);
    private static final Hyperparameters QUICK =
            new Hyperparameters(5, 4, 0.003, 16, 1).with(Optional.of(TUNING));

    private static FrameReader reader;
    private static final Embedder embedder = DefaultBackbone.embedder();

    @AutoClose private final FrameServing frames = new FrameServing(embedder);
    private final DrawnPictures pictures = new DrawnPictures(8);
    private ProjectId id;
    private Studio studio;
    private int ball;
    private int cup;

    @BeforeAll
    static void open() {
        reader = new FrameReader();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @BeforeEach
    void record() {
        id = Kept.shared().projects().create(new ProjectLimits(5, 40, 80), true);
        studio = studios().open(id);
        ball = studio.project().addLabel("Ball").orElseThrow().id();
        cup = studio.project().addLabel("Cup").orElseThrow().id();
        for (int i = 0; i < 5; i++) {
            record(studio, ball, Thing.RED_BALL);
            record(studio, cup, Thing.BLUE_STRIPED_CUP);
        }
    }

    @AfterEach
    void closeTheStudio() {
        studio.close();
    }

    /** Trains on the calling thread. */
    private Studios studios() {
        return new Studios(
                Kept.shared().projects(), Clock.systemUTC(), reader, frames, new SameThread());
    }

    private void record(Studio into, int label, Thing thing) {
        into.frame(
                frameOf(thing),
                Optional.of(new Recording(label, UUID.randomUUID(), Example.Source.CAMERA)));
    }

    private byte[] frameOf(Thing thing) {
        return pictures.nextJpeg(thing, 224, 224);
    }

    private Prediction answer(byte[] jpeg) {
        return ((FrameReply.Answered) studio.frame(jpeg, Optional.empty()))
                .prediction()
                .orElseThrow();
    }

    private static TrainedNetwork networkOf(Project project) {
        return NetworkFormat.read(project.model().orElseThrow().head());
    }

    @Test
    void the_tuned_blocks_answer_as_the_merged_model_does() {
        assertThat(studio.train(QUICK)).isTrue();
        byte[] jpeg = frameOf(Thing.RED_BALL);
        Prediction answer = answer(jpeg);

        try (MergedModel merged = embedder.merge(networkOf(studio.project()))) {
            var picture = ((FrameReading.Read) reader.frame(jpeg)).frame().picture();
            float[] probabilities = merged.probabilities(List.of(picture))[0];
            assertThat(answer.scores()).hasSize(2);
            for (int c = 0; c < 2; c++) {
                assertThat((float) answer.scores().get(c).probability())
                        .isCloseTo(probabilities[c], within(1e-4f));
            }
        }
        assertThat(answer.best().label()).isEqualTo(ball);
    }

    @Test
    void a_head_on_the_pretrained_backbone_merges_too() {
        studio.train(QUICK.with(Optional.empty()));
        byte[] jpeg = frameOf(Thing.BLUE_STRIPED_CUP);
        Prediction answer = answer(jpeg);

        try (MergedModel merged = embedder.merge(networkOf(studio.project()))) {
            var picture = ((FrameReading.Read) reader.frame(jpeg)).frame().picture();
            assertThat(merged.probabilities(List.of(picture))[0][1])
                    .isCloseTo((float) answer.scores().get(1).probability(), within(1e-4f));
        }
    }

    @Test
    void the_run_says_what_was_fine_tuned_and_in_which_epochs() {
        studio.train(QUICK);

        var run = studio.project().runs().all().getFirst();
        assertThat(run.settings().fineTuning().orElseThrow().block()).isEqualTo(BLOCK);
        assertThat(run.history())
                .extracting(score -> score.fineTuned())
                .containsExactly(false, false, false, false, false, true, true);
    }

    @Test
    void answers_and_tells_the_same_after_a_restart_of_the_server() {
        studio.train(QUICK);
        byte[] jpeg = frameOf(Thing.RED_BALL);
        Prediction before = answer(jpeg);
        var ended = (TrainingState.Ended) studio.training();
        studio.close();

        studio = studios().open(id);

        assertThat(answer(jpeg)).isEqualTo(before);
        var again = (TrainingState.Ended) studio.training();
        assertThat(again.outcome().history()).isEqualTo(ended.outcome().history());
        assertThat(again.outcome()).isInstanceOf(ended.outcome().getClass());
        assertThat(again.hyperparameters()).isEqualTo(QUICK);
    }

    @Test
    void one_can_go_back_to_the_head_that_answered_before() {
        studio.train(QUICK.with(Optional.empty()));
        byte[] jpeg = frameOf(Thing.RED_BALL);
        Prediction byHead = answer(jpeg);
        studio.train(QUICK);
        assertThat(answer(jpeg)).isNotEqualTo(byHead);

        assertThat(studio.models().makeLive(byHead.model())).isEmpty();

        assertThat(answer(jpeg)).isEqualTo(byHead);
    }

    @Test
    void augmentation_learns_from_changed_pictures_and_still_tells_things_apart() {
        FineTuning changed = new FineTuning(BLOCK, 2, 4, 3e-4, false, true);

        studio.train(QUICK.with(Optional.of(changed)));

        assertThat(answer(frameOf(Thing.BLUE_STRIPED_CUP)).best().label()).isEqualTo(cup);
    }

    @Test
    void kept_pictures_are_looked_at_once_and_anew_only_to_learn_from() {
        FreezeBoundary cut = embedder.anatomy().boundaryBefore(BLOCK);
        List<byte[]> jpegs = List.of(frameOf(Thing.RED_BALL), frameOf(Thing.BLUE_STRIPED_CUP));
        int[] both = {0, 1};
        StoredPictures kept =
                new StoredPictures(jpegs, reader, embedder, cut, false, new SplittableRandom(1));
        float[][] first = kept.of(both);
        assertThat(first[1]).hasSize(cut.activationSize());
        assertThat(kept.toLearnFrom(both)[1]).isSameAs(first[1]);

        StoredPictures changed =
                new StoredPictures(jpegs, reader, embedder, cut, true, new SplittableRandom(1));
        assertThat(changed.toLearnFrom(both)[0]).isNotEqualTo(changed.toLearnFrom(both)[0]);
        assertThat(changed.of(both)[0]).isEqualTo(first[0]).isSameAs(changed.of(both)[0]);
    }

    @Test
    void a_block_that_is_not_there_is_told_before_anything_begins() {
        Hyperparameters unknown = QUICK.with(Optional.of(FineTuning.from("expanded_conv_99")));

        assertThat(studio.trainer().problems(unknown))
                .containsExactly(new TrainingProblem.UnknownBlock("expanded_conv_99"));
    }

    @Test
    void pictures_that_were_not_kept_cannot_be_fine_tuned_on() {
        ProjectId bare = Kept.shared().projects().create(new ProjectLimits(5, 40, 80), false);
        try (Studio without = studios().open(bare)) {
            int one = without.project().addLabel("One").orElseThrow().id();
            int two = without.project().addLabel("Two").orElseThrow().id();
            for (int i = 0; i < 3; i++) {
                record(without, one, Thing.RED_BALL);
                record(without, two, Thing.BLUE_STRIPED_CUP);
            }

            assertThat(without.trainer().problems(QUICK))
                    .containsExactly(new TrainingProblem.MissingPictures(6));
            assertThat(without.trainer().problems(QUICK.with(Optional.empty()))).isEmpty();
        }
    }

    @Test
    void what_is_deleted_after_its_picture_was_read_is_learned_and_the_model_is_outdated() {
        studio.listen(
                new StudioListener() {
                    @Override
                    public void onTrainingChanged() {
                        if (studio.training() instanceof TrainingState.Running(_, var history, _)
                                && history.size() == 1) {
                            studio.project().deleteLabel(cup).ifPresent(studio.project()::purge);
                        }
                    }
                });

        studio.train(QUICK);

        assertThat(studio.training()).isInstanceOf(TrainingState.Ended.class);
        assertThat(studio.project().model()).isPresent();
        assertThat(studio.models().isOutdated()).isTrue();
        assertThat(answer(frameOf(Thing.RED_BALL)).scores())
                .extracting(Prediction.Score::label)
                .containsExactly(ball);
    }

    @Test
    void a_project_file_brings_a_fine_tuned_model_along() throws Exception {
        studio.train(QUICK);
        byte[] jpeg = frameOf(Thing.RED_BALL);
        Prediction here = answer(jpeg);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ProjectFile.write(studio.project(), file);

        studio.close();
        studio =
                studios().open(Kept.shared().projects().create(new ProjectLimits(5, 40, 80), true));
        new ProjectImport(reader).load(new ByteArrayInputStream(file.toByteArray()), studio, true);

        assertThat(answer(jpeg).scores().stream().map(Prediction.Score::probability).toList())
                .isEqualTo(here.scores().stream().map(Prediction.Score::probability).toList());
        assertThat(studio.project().model().orElseThrow().settings().fineTuning()).isPresent();
    }

    @Test
    void another_projects_pictures_test_a_fine_tuned_model() {
        studio.train(QUICK);
        Studios studios = studios();
        try (Studio other =
                studios.open(Kept.shared().projects().create(new ProjectLimits(5, 40, 80), true))) {
            int one = other.project().addLabel("ball").orElseThrow().id();
            for (int i = 0; i < 4; i++) {
                record(other, one, Thing.RED_BALL);
            }

            ModelEvaluation test =
                    new ModelEvaluator(reader, frames)
                            .test(studio.project(), other.project())
                            .orElseThrow();

            assertThat(test.labels())
                    .containsExactly(new ModelEvaluation.LabelResult("ball", true, 4, 4));
        }
    }
}
