package io.classlens.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.Kept;
import io.classlens.inference.Distance;
import io.classlens.inference.Embedder;
import io.classlens.inference.NearestNeighbours;
import io.classlens.inference.Prediction;
import io.classlens.picture.FrameReader;
import io.classlens.picture.Refusal;
import io.classlens.project.AddResult;
import io.classlens.project.Deletion;
import io.classlens.project.Example;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Projects;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.serving.FrameServing;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StudioTest {

    private static final Hyperparameters QUICK = new Hyperparameters(15, 8, 0.001, 32, 1);

    private static ExecutorService trainers;
    private static FrameReader reader;
    private static final Embedder embedder = DefaultBackbone.embedder();

    @AutoClose private final FrameServing frames = new FrameServing(embedder);
    private final DrawnPictures pictures = new DrawnPictures(5);
    private ProjectId project;
    private Studio studio;
    private int ball;
    private int cup;

    @BeforeAll
    static void open() {
        trainers = Executors.newSingleThreadExecutor();
        reader = new FrameReader();
    }

    @AfterAll
    static void close() {
        trainers.shutdownNow();
        reader.close();
    }

    @BeforeEach
    void openTheStudio() {
        project = Kept.shared().projects().create(new ProjectLimits(5, 40, 40), true);
        studio = studios().open(project);
        ball = studio.project().addLabel("Ball").orElseThrow().id();
        cup = studio.project().addLabel("Cup").orElseThrow().id();
    }

    @AfterEach
    void closeTheStudio() {
        studio.close();
    }

    /** As after a start of the server. */
    private Studios studios() {
        return new Studios(Kept.shared().projects(), Clock.systemUTC(), reader, frames, trainers);
    }

    private byte[] frameOf(Thing thing) {
        return pictures.nextJpeg(thing, 224, 224);
    }

    private static Optional<Recording> into(int label) {
        return Optional.of(new Recording(label, UUID.randomUUID(), Example.Source.CAMERA));
    }

    private void record(int label, Thing thing, int count) {
        for (int i = 0; i < count; i++) {
            answer(studio.frame(frameOf(thing), into(label)));
        }
    }

    private static FrameReply.Answered answer(FrameReply reply) {
        assertThat(reply).isInstanceOf(FrameReply.Answered.class);
        return (FrameReply.Answered) reply;
    }

    private Prediction predictionOf(Thing thing) {
        return answer(studio.frame(frameOf(thing), Optional.empty())).prediction().orElseThrow();
    }

    /** Trains to the end; listening before it begins, so that no end is missed. */
    private TrainingState trained(Hyperparameters hyperparameters) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runnable leave =
                studio.listen(
                        new StudioListener() {
                            @Override
                            public void onTrainingChanged() {
                                if (!(studio.training() instanceof TrainingState.Running)) {
                                    ended.countDown();
                                }
                            }
                        });
        assertThat(studio.train(hyperparameters)).isTrue();
        assertThat(ended.await(2, TimeUnit.MINUTES)).isTrue();
        leave.run();
        return studio.training();
    }

    private void waitForEnd() {
        waitFor(() -> !(studio.training() instanceof TrainingState.Running));
    }

    /** Looks again after each change that the studio tells of. */
    private void waitFor(BooleanSupplier condition) {
        CountDownLatch met = new CountDownLatch(1);
        Runnable leave =
                studio.listen(
                        new StudioListener() {
                            @Override
                            public void onTrainingChanged() {
                                if (condition.getAsBoolean()) {
                                    met.countDown();
                                }
                            }
                        });
        try {
            assertThat(condition.getAsBoolean() || met.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        leave.run();
    }

    @Nested
    class GivenNothingTrainedYet {

        @Test
        void a_training_that_waits_for_others_can_be_stopped_at_once() {
            record(ball, Thing.RED_BALL, 5);
            record(cup, Thing.BLUE_STRIPED_CUP, 5);
            CountDownLatch others = new CountDownLatch(1);
            trainers.submit(() -> others.await(1, TimeUnit.MINUTES));
            try {
                assertThat(studio.train(QUICK)).isTrue();
                studio.stopTraining();
                waitForEnd();
            } finally {
                others.countDown();
            }

            assertThat(studio.training())
                    .isInstanceOfSatisfying(
                            TrainingState.Ended.class,
                            ended -> assertThat(ended.outcome().history()).isEmpty());
            assertThat(studio.classifier().hasHead()).isFalse();
        }

        @Test
        void answers_a_frame_without_a_prediction() {
            FrameReply.Answered answer =
                    answer(studio.frame(frameOf(Thing.RED_BALL), Optional.empty()));

            assertThat(answer.prediction()).isEmpty();
            assertThat(answer.addition()).isEmpty();
        }

        @Test
        void answers_by_the_nearest_examples_from_the_first_one_on() {
            studio.frame(frameOf(Thing.RED_BALL), into(ball));
            Prediction first = predictionOf(Thing.BLUE_STRIPED_CUP);
            assertThat(first.best()).isEqualTo(new Prediction.Score(ball, 1));

            studio.frame(frameOf(Thing.BLUE_STRIPED_CUP), into(cup));
            Prediction second = predictionOf(Thing.BLUE_STRIPED_CUP);

            assertThat(second.best().label()).isEqualTo(cup);
            assertThat(second.neighbours())
                    .extracting(Prediction.Neighbour::label)
                    .containsExactly(cup, ball);
        }

        @Test
        void forgets_a_deleted_example_at_once_and_knows_it_again_when_it_is_back() {
            studio.frame(frameOf(Thing.RED_BALL), into(ball));
            studio.frame(frameOf(Thing.BLUE_STRIPED_CUP), into(cup));
            predictionOf(Thing.RED_BALL);
            var deletion = studio.project().deleteExample(1).orElseThrow();

            assertThat(predictionOf(Thing.RED_BALL).neighbours())
                    .extracting(Prediction.Neighbour::example)
                    .containsExactly(2);

            studio.project().restore(deletion);
            assertThat(predictionOf(Thing.RED_BALL).neighbours())
                    .extracting(Prediction.Neighbour::example)
                    .containsExactly(1, 2);
        }

        @Test
        void a_moved_example_votes_for_its_new_label_at_once() {
            studio.frame(frameOf(Thing.RED_BALL), into(ball));
            studio.frame(frameOf(Thing.BLUE_STRIPED_CUP), into(ball));
            assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).best().label()).isEqualTo(ball);

            studio.project().move(2, cup);

            assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).best().label()).isEqualTo(cup);
            assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).neighbours().getFirst())
                    .extracting(Prediction.Neighbour::example, Prediction.Neighbour::label)
                    .containsExactly(2, cup);
        }

        @Test
        void a_trained_head_takes_over_and_one_can_go_back_to_the_examples() throws Exception {
            record(ball, Thing.RED_BALL, 4);
            record(cup, Thing.BLUE_STRIPED_CUP, 4);
            assertThat(studio.classifier().isByNeighbours()).isTrue();

            trained(new Hyperparameters(5, 4, 0.003, 16, 1));
            assertThat(studio.classifier().isByNeighbours()).isFalse();
            assertThat(predictionOf(Thing.RED_BALL).neighbours()).isEmpty();

            studio.classifier().chooseNeighbours(true);
            studio.classifier().set(new NearestNeighbours.Settings(3, Distance.EUCLIDEAN));
            assertThat(predictionOf(Thing.RED_BALL).neighbours()).hasSize(3);
        }

        @Test
        void keeps_a_recorded_frame_as_it_came() {
            byte[] jpeg = frameOf(Thing.RED_BALL);

            AddResult addition = answer(studio.frame(jpeg, into(ball))).addition().orElseThrow();

            Example example = ((AddResult.Added) addition).example();
            assertThat(example.label()).isEqualTo(ball);
            assertThat(example.embedding()).hasSize(embedder.backbone().embeddingSize());
            assertThat(studio.project().picture(example.id())).hasValue(jpeg);
        }

        @Test
        void the_same_jpeg_gives_the_same_embedding_from_camera_and_file() {
            byte[] jpeg = frameOf(Thing.RED_BALL);

            studio.frame(jpeg, into(ball));
            studio.upload(jpeg, into(ball));

            List<Example> examples = studio.project().examples(ball);
            assertThat(examples.get(0).embedding()).isEqualTo(examples.get(1).embedding());
        }

        @Test
        void refuses_what_is_no_picture_and_keeps_nothing() {
            byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);

            assertThat(studio.frame(text, into(ball)))
                    .isEqualTo(new FrameReply.Refused(Refusal.UNREADABLE));
            assertThat(studio.project().exampleCount()).isZero();
        }

        @Test
        void names_every_problem_before_a_training() {
            record(cup, Thing.BLUE_STRIPED_CUP, 1);

            assertThat(studio.trainer().problems(QUICK))
                    .containsExactly(new TrainingProblem.EmptyClass(0));
            assertThatThrownBy(() -> studio.train(QUICK))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(studio.training()).isEqualTo(new TrainingState.Never());
        }

        @Test
        void builds_the_training_set_once_for_all_pages_until_the_examples_change() {
            record(ball, Thing.RED_BALL, 1);
            AtomicInteger built = new AtomicInteger();
            ProblemCache cache =
                    new ProblemCache(
                            studio.project(),
                            studio.examples(),
                            hyperparameters -> {
                                built.incrementAndGet();
                                return studio.examples().toLearn(hyperparameters);
                            });

            assertThat(cache.of(QUICK)).isSameAs(cache.of(QUICK));
            studio.project().rename(ball, "Apple");
            cache.of(QUICK);
            assertThat(built).hasValue(1);
            cache.of(QUICK.withSeed(2));
            assertThat(built).as("other hyper-parameters").hasValue(2);

            record(cup, Thing.BLUE_STRIPED_CUP, 1);
            assertThat(cache.of(QUICK).examples()).isEqualTo(2);
            assertThat(built).as("another example").hasValue(3);
            Example old = studio.project().examples(cup).getFirst();
            studio.project().replaceEmbedding(old.id(), old.embedding(), "another");
            assertThat(cache.of(QUICK).examples()).as("outdated example").isEqualTo(1);
            assertThat(studio.trainer().problems(QUICK))
                    .isNotEmpty()
                    .isSameAs(studio.trainer().problems(QUICK));
        }

        @Test
        void a_label_that_is_switched_off_takes_no_part() {
            record(ball, Thing.RED_BALL, 4);
            record(cup, Thing.BLUE_STRIPED_CUP, 4);

            studio.project().activate(cup, false);

            assertThat(studio.trainer().problems(QUICK))
                    .containsExactly(new TrainingProblem.TooFewClasses(1));
        }
    }

    @Nested
    class GivenATrainedHead {

        @BeforeEach
        void train() throws InterruptedException {
            record(ball, Thing.RED_BALL, 10);
            record(cup, Thing.BLUE_STRIPED_CUP, 10);
            assertThat(trained(QUICK)).isInstanceOf(TrainingState.Ended.class);
        }

        @Test
        void once_all_that_it_learned_is_deleted_the_nearest_examples_of_others_answer() {
            int other = studio.project().addLabel("Other").orElseThrow().id();
            record(other, Thing.RED_BALL, 1);

            Deletion gone = studio.project().deleteLabel(ball).orElseThrow();
            assertThat(studio.classifier().isByNeighbours()).isFalse();
            studio.project().deleteLabel(cup);

            assertThat(studio.classifier().isByNeighbours()).isTrue();
            assertThat(studio.classifier().hasHead()).isFalse();
            assertThat(predictionOf(Thing.RED_BALL).best().label()).isEqualTo(other);

            studio.project().restore(gone);
            assertThat(studio.classifier().isByNeighbours()).isFalse();
            assertThat(predictionOf(Thing.RED_BALL).best().label()).isEqualTo(ball);
        }

        @Test
        void tells_things_apart_in_pictures_that_it_has_not_seen() {
            for (int i = 0; i < 5; i++) {
                assertThat(predictionOf(Thing.RED_BALL).best().label()).isEqualTo(ball);
                assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).best().label()).isEqualTo(cup);
            }
        }

        @Test
        void predicts_a_file_too() {
            byte[] photograph = pictures.nextJpeg(Thing.RED_BALL, 640, 480);

            Prediction prediction =
                    answer(studio.upload(photograph, Optional.empty())).prediction().orElseThrow();

            assertThat(prediction.best().label()).isEqualTo(ball);
        }

        @Test
        void a_deleted_label_leaves_the_prediction_at_once_and_returns_with_undo() {
            Deletion deletion = studio.project().deleteLabel(cup).orElseThrow();
            assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).scores())
                    .containsExactly(new Prediction.Score(ball, 1));

            studio.project().restore(deletion);
            assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).best().label()).isEqualTo(cup);
        }

        @Test
        void the_model_is_outdated_after_a_new_example_and_not_after_a_rename() {
            studio.project().rename(ball, "Apple");
            assertThat(studio.models().isOutdated()).isFalse();

            record(ball, Thing.RED_BALL, 1);
            assertThat(studio.models().isOutdated()).isTrue();
        }

        @Test
        void the_next_training_replaces_the_head() throws InterruptedException {
            int before = predictionOf(Thing.RED_BALL).model();

            trained(QUICK.withSeed(2));

            assertThat(predictionOf(Thing.RED_BALL).model()).isEqualTo(before + 1);
            assertThat(studio.models().isOutdated()).isFalse();
        }

        @Test
        void is_as_it_was_after_a_restart_of_the_server() {
            byte[] frame = frameOf(Thing.RED_BALL);
            FrameReply.Answered before = answer(studio.frame(frame, Optional.empty()));
            TrainingState trained = studio.training();
            studio.close();

            studio = studios().open(project);

            FrameReply.Answered after = answer(studio.frame(frame, Optional.empty()));
            assertThat(after.prediction()).isEqualTo(before.prediction());
            assertThat(studio.models().isOutdated()).isFalse();
            assertThat(((TrainingState.Ended) studio.training()).outcome().history())
                    .isEqualTo(((TrainingState.Ended) trained).outcome().history());
        }

        @Test
        void the_run_says_how_it_went_and_how_the_examples_were_divided()
                throws InterruptedException {
            trained(new Hyperparameters(3, 4, 0.001, 8, 1, 0.2, 0));

            Run run = studio.project().runs().all().getFirst();

            assertThat(run.details().ending()).hasValue(RunDetails.Ending.COMPLETED);
            assertThat(run.details().took()).isPresent();
            // Each picture of these was taken in a hold of its own.
            assertThat(run.details().split())
                    .containsExactly(
                            new RunDetails.LabelSplit(ball, RunDetails.Kind.BY_FRAMES, 8, 2),
                            new RunDetails.LabelSplit(cup, RunDetails.Kind.BY_FRAMES, 8, 2));
            assertThat(studio.trainer().split()).isEqualTo(run.details().split());
            assertThat(run.tested()).hasSize(4);
            assertThat(run.accuracy()).isEqualTo(studio.models().accuracy());
        }

        @Test
        void the_one_before_is_a_step_away_and_answers_as_it_did() throws InterruptedException {
            byte[] frame = frameOf(Thing.RED_BALL);
            FrameReply.Answered before = answer(studio.frame(frame, Optional.empty()));
            trained(new Hyperparameters(1, 8, 0.0001, 4, 9));
            assertThat(studio.trainer().replacedRun()).hasValue(1);

            assertThat(studio.models().makeLive(1)).isEmpty();

            assertThat(answer(studio.frame(frame, Optional.empty())).prediction())
                    .isEqualTo(before.prediction());
            assertThat(studio.trainer().replacedRun()).isEmpty();
            assertThat(((TrainingState.Ended) studio.training()).hyperparameters())
                    .isEqualTo(QUICK);
            studio.close();
            studio = studios().open(project);
            assertThat(answer(studio.frame(frame, Optional.empty())).prediction())
                    .isEqualTo(before.prediction());
        }

        @Test
        void a_training_that_diverges_is_kept_as_a_run_and_the_head_stays()
                throws InterruptedException {
            Example poisoned = studio.project().examples(ball).getFirst();
            float[] embedding = poisoned.embedding().clone();
            embedding[0] = Float.NaN;
            studio.project().replaceEmbedding(poisoned.id(), embedding, embedder.backbone().id());
            trained(QUICK);

            Run run = studio.project().runs().all().getFirst();
            assertThat(run.details().ending()).hasValue(RunDetails.Ending.DIVERGED);
            assertThat(studio.project().model().orElseThrow().number()).isLessThan(run.number());
            assertThat(studio.models().makeLive(run.number())).hasValue(LiveRefusal.NO_MODEL);
            assertThat(predictionOf(Thing.RED_BALL)).isNotNull();
        }

        @Test
        void a_run_that_cannot_answer_any_more_says_why() throws InterruptedException {
            trained(QUICK.withSeed(2));
            assertThat(studio.models().makeLive(7)).hasValue(LiveRefusal.GONE);

            TrainedModel other = studio.project().model().orElseThrow();
            studio.project()
                    .runs()
                    .use(
                            new TrainedModel(
                                    0,
                                    other.labels(),
                                    "another",
                                    other.head(),
                                    0,
                                    other.settings(),
                                    List.of(),
                                    other.history(),
                                    other.trained()),
                            RunDetails.UNKNOWN);
            assertThat(studio.models().makeLive(3)).hasValue(LiveRefusal.OTHER_BACKBONE);

            studio.project().deleteLabel(ball);
            assertThat(studio.models().makeLive(1)).isEmpty();
            studio.project().deleteLabel(cup);
            assertThat(studio.models().makeLive(2)).hasValue(LiveRefusal.LABELS_GONE);
        }

        @Test
        void nobody_answers_once_the_project_is_erased() {
            Studios studios = studios();
            Studio open = studios.open(project);
            studios.on(new Projects.Erasing(project));
            Kept.shared().projects().erase(project);

            assertThat(open.project().labels()).isEmpty();
            assertThatThrownBy(() -> studios.open(project))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class GivenATrainingUnderWay {

        private final Hyperparameters endless = new Hyperparameters(1000, 4, 0.0001, 1000, 1);

        @BeforeEach
        void begin() {
            record(ball, Thing.RED_BALL, 20);
            record(cup, Thing.BLUE_STRIPED_CUP, 20);
            assertThat(studio.train(endless)).isTrue();
        }

        @Test
        void begins_no_second_one() {
            assertThat(studio.train(QUICK)).isFalse();
        }

        @Test
        void no_earlier_model_is_made_live_meanwhile() {
            waitForEpoch();
            studio.stopTraining();
            waitForEnd();
            studio.train(endless);

            assertThat(studio.models().makeLive(1)).hasValue(LiveRefusal.TRAINING);
        }

        @Test
        void of_many_that_ask_at_once_no_second_one_begins() throws Exception {
            studio.stopTraining();
            waitForEnd();
            try (ExecutorService pages = Executors.newFixedThreadPool(4)) {
                List<Future<Boolean>> answers =
                        pages.invokeAll(Collections.nCopies(8, () -> studio.train(endless)));

                int begun = 0;
                for (Future<Boolean> answer : answers) {
                    begun += answer.get() ? 1 : 0;
                }
                assertThat(begun).isEqualTo(1);
            }
        }

        @Test
        void what_is_deleted_meanwhile_was_still_learned_and_the_head_is_outdated() {
            studio.project().deleteExample(studio.project().examples(ball).getFirst().id());
            waitForEpoch();
            studio.stopTraining();
            waitForEnd();

            assertThat(studio.project().model().orElseThrow().labels()).containsExactly(ball, cup);
            assertThat(studio.models().isOutdated()).isTrue();
        }

        @Test
        void a_label_that_is_deleted_meanwhile_is_no_answer_until_it_is_back() {
            Deletion deletion = studio.project().deleteLabel(cup).orElseThrow();
            waitForEpoch();
            studio.stopTraining();
            waitForEnd();

            assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).scores())
                    .containsExactly(new Prediction.Score(ball, 1));
            studio.project().restore(deletion);
            assertThat(predictionOf(Thing.BLUE_STRIPED_CUP).scores()).hasSize(2);
            assertThat(studio.models().isOutdated()).isFalse();
        }

        @Test
        void where_everything_is_deleted_meanwhile_nothing_is_answered() {
            studio.project().deleteLabel(ball).ifPresent(studio.project()::purge);
            studio.project().deleteLabel(cup).ifPresent(studio.project()::purge);
            waitForEpoch();
            studio.stopTraining();
            waitForEnd();

            assertThat(answer(studio.frame(frameOf(Thing.RED_BALL), Optional.empty())).prediction())
                    .isEmpty();
        }

        private void waitForEpoch() {
            waitFor(
                    () ->
                            !(studio.training() instanceof TrainingState.Running(_, var history, _))
                                    || !history.isEmpty());
        }

        @Test
        void frames_are_still_answered() {
            assertThat(answer(studio.frame(frameOf(Thing.RED_BALL), Optional.empty()))).isNotNull();
        }

        @Test
        void stopping_it_keeps_what_it_learned_by_then() throws InterruptedException {
            CountDownLatch ended = new CountDownLatch(1);
            studio.listen(
                    new StudioListener() {
                        @Override
                        public void onTrainingChanged() {
                            switch (studio.training()) {
                                case TrainingState.Running(_, var history, _)
                                        when !history.isEmpty() ->
                                        studio.stopTraining();
                                case TrainingState.Ended _ -> ended.countDown();
                                default -> {}
                            }
                        }
                    });

            assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(studio.training())
                    .isInstanceOfSatisfying(
                            TrainingState.Ended.class,
                            end ->
                                    assertThat(end.outcome())
                                            .isInstanceOf(TrainingOutcome.Stopped.class));
            assertThat(predictionOf(Thing.RED_BALL).scores()).hasSize(2);
        }
    }
}
