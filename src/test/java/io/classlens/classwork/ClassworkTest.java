package io.classlens.classwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.Kept;
import io.classlens.MovableClock;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.PupilErased;
import io.classlens.events.Subscription;
import io.classlens.inference.Embedder;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.serving.FrameServing;
import io.classlens.studio.SameThread;
import io.classlens.studio.Studio;
import io.classlens.studio.StudioListener;
import io.classlens.studio.Studios;
import io.classlens.training.api.Hyperparameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a class does together: sets from the teacher, the hidden test, and tests in pairs. */
class ClassworkTest {

    private static final Hyperparameters QUICK = new Hyperparameters(20, 4, 0.01, 16, 1);

    private static final Embedder embedder = DefaultBackbone.embedder();

    private final Kept kept = Kept.shared();
    private final MovableClock clock = new MovableClock();
    private final FrameReader reader = new FrameReader();
    @AutoClose private final FrameServing frames = new FrameServing(embedder);
    private final Studios studios =
            new Studios(kept.projects(), clock, reader, frames, new SameThread());
    private final ModelEvaluator tester = new ModelEvaluator(reader, frames);
    private final PictureSets sets = kept.get(PictureSets.class);
    private final PeerEvaluations tests =
            new PeerEvaluations(kept.pupils(), kept.classrooms(), studios, tester, clock);

    @AutoClose private final Subscription erasures = kept.onEvent(PupilErased.class, tests::on);

    private Classroom classroom;
    private Studio ada;
    private Studio ben;
    private Pupil adaPupil;
    private Pupil benPupil;

    @BeforeEach
    void join() {
        classroom = kept.classrooms().create(kept.aTeacher(), ClassroomSettings.named("7b"));
        adaPupil = joined("Ada");
        benPupil = joined("Ben");
        ada = studios.open(adaPupil.project());
        ben = studios.open(benPupil.project());
    }

    private Pupil joined(String nickname) {
        return ((JoinOutcome.Joined) kept.pupils().join(classroom.code(), nickname)).pupil();
    }

    /** Examples around one corner of the space, another one for each place. */
    private static void record(Studio studio, String name, int place, int count) {
        Label label = studio.project().addLabel(name).orElseThrow();
        Random chance = new Random(place);
        for (int i = 0; i < count; i++) {
            float[] embedding = new float[8];
            for (int j = 0; j < embedding.length; j++) {
                embedding[j] = (float) (0.1 * chance.nextGaussian());
            }
            embedding[place] += 3;
            studio.project()
                    .add(
                            new NewExample(
                                    label.id(),
                                    new byte[] {1, 2, 3},
                                    embedding,
                                    embedder.backbone().id(),
                                    UUID.randomUUID(),
                                    Example.Source.CAMERA));
        }
    }

    private static void learnTwo(Studio studio, String first, String second) {
        record(studio, first, 0, 6);
        record(studio, second, 1, 6);
        studio.train(QUICK);
        assertThat(studio.models().accuracy()).hasValue(1.0);
    }

    private PictureSet set(PictureSet.Kind kind) {
        PictureSet set = sets.create(classroom, "A set", kind);
        record(studios.open(set.project()), "Cup", 0, 3);
        record(studios.open(set.project()), "Hand", 1, 5);
        return set;
    }

    private static List<String> names(Studio studio) {
        return studio.project().labels().stream().map(Label::name).toList();
    }

    @Nested
    class AStarterSet {

        private final AtomicInteger told = new AtomicInteger();

        @BeforeEach
        void listen() {
            ada.listen(
                    new StudioListener() {
                        @Override
                        public void onGift() {
                            told.incrementAndGet();
                        }
                    });
        }

        @Test
        void is_copied_with_its_pictures_and_the_page_is_told() {
            Studio set = studios.open(set(PictureSet.Kind.STARTER).project());
            ada.project().addLabel("Class 1");

            assertThat(SetCopy.copy(set, ada, false)).hasValue(new SetCopy.Result(8, 0));

            assertThat(names(ada)).as("empty classes go").containsExactly("Cup", "Hand");
            assertThat(ada.project().picture(ada.project().examples(2).getFirst().id()))
                    .hasValue(new byte[] {1, 2, 3});
            assertThat(told).hasValue(1);
        }

        @Test
        void is_added_to_classes_of_the_same_name() {
            record(ada, " cup", 0, 2);
            record(ada, "Star", 2, 2);

            SetCopy.copy(studios.open(set(PictureSet.Kind.STARTER).project()), ada, false);

            assertThat(names(ada)).containsExactly("cup", "Star", "Hand");
            assertThat(ada.project().exampleCount()).isEqualTo(12);
        }

        @Test
        void replaces_what_was_there_where_that_was_chosen() {
            record(ada, "Star", 2, 2);

            SetCopy.copy(studios.open(set(PictureSet.Kind.STARTER).project()), ada, true);

            assertThat(names(ada)).containsExactly("Cup", "Hand");
        }

        @Test
        void that_was_deleted_meanwhile_takes_nothing_from_anybody() {
            record(ada, "Star", 2, 2);
            PictureSet gone = set(PictureSet.Kind.STARTER);
            Studio source = studios.open(gone.project());
            studios.on(new io.classlens.project.Projects.Erasing(gone.project()));

            assertThat(SetCopy.copy(source, ada, true)).isEmpty();

            assertThat(names(ada)).containsExactly("Star");
        }

        @Test
        void says_for_how_many_examples_there_was_no_room() {
            kept.classrooms()
                    .change(classroom.id(), new ClassroomSettings("7b", 40, 10, 4, 30, false));
            studios.on(
                    new io.classlens.project.Projects.Limited(
                            adaPupil.project(), kept.projects().open(adaPupil.project()).limits()));

            assertThat(
                            SetCopy.copy(
                                    studios.open(set(PictureSet.Kind.STARTER).project()),
                                    ada,
                                    false))
                    .hasValue(new SetCopy.Result(7, 1));
        }

        @Test
        void brings_its_locked_settings_and_every_training_uses_them() {
            Studio set = studios.open(set(PictureSet.Kind.STARTER).project());
            set.trainer().lock(Optional.of(new Hyperparameters(3, 4, 0.01, 8, 9)));

            SetCopy.copy(set, ada, true);
            ada.train(QUICK);

            assertThat(ada.project().model().orElseThrow().history()).hasSize(3);
        }

        @Test
        void goes_with_its_class_and_is_counted() {
            PictureSet set = set(PictureSet.Kind.STARTER);

            var receipt = kept.classrooms().delete(classroom.id()).orElseThrow();

            assertThat(receipt.pictures()).isEqualTo(8);
            assertThat(receipt.projects()).isEqualTo(3);
            assertThat(kept.projects().exists(set.project())).isFalse();
            assertThat(sets.find(set.id())).isEmpty();
        }
    }

    @Nested
    class TheHiddenTest {

        @Test
        void counts_what_a_model_names_right() {
            learnTwo(ada, "cup ", "HAND");

            ModelEvaluation test = test(ada).orElseThrow();

            assertThat(test.accuracy()).isEqualTo(1.0);
            assertThat(test.labels())
                    .containsExactly(
                            new ModelEvaluation.LabelResult("Cup", true, 3, 3),
                            new ModelEvaluation.LabelResult("Hand", true, 5, 5));
        }

        @Test
        void a_class_that_a_model_does_not_know_counts_as_wrong() {
            learnTwo(ada, "Cup", "Star");

            ModelEvaluation test = test(ada).orElseThrow();

            assertThat(test.accuracy()).isEqualTo(3 / 8.0);
            assertThat(test.labels().getLast())
                    .isEqualTo(new ModelEvaluation.LabelResult("Hand", false, 0, 5));
        }

        @Test
        void swapped_names_are_all_wrong() {
            learnTwo(ada, "Hand", "Cup");

            assertThat(test(ada).orElseThrow().accuracy()).isZero();
        }

        @Test
        void there_is_no_result_without_a_model_or_without_pictures() {
            assertThat(test(ada)).isEmpty();

            learnTwo(ada, "Cup", "Hand");
            assertThat(tester.test(ada.project(), ben.project())).isEmpty();
        }

        private Optional<ModelEvaluation> test(Studio studio) {
            return tester.test(
                    studio.project(), studios.open(set(PictureSet.Kind.TEST).project()).project());
        }
    }

    @Nested
    class ATestOfTwo {

        private PeerEvaluation asked;

        @BeforeEach
        void bothAreReady() {
            learnTwo(ada, "Cup", "Hand");
            learnTwo(ben, "Cup", "Star");
            ada.presence().enter();
            ben.presence().enter();
            asked = tests.invite(adaPupil.id(), benPupil.id()).orElseThrow();
        }

        private PeerEvaluation.State stateFor(Pupil pupil) {
            return tests.ofPupil(pupil.id()).orElseThrow().state();
        }

        @Test
        void gives_both_scores_to_both_once_both_want_it() {
            assertThat(stateFor(benPupil)).isInstanceOf(PeerEvaluation.Waiting.class);

            tests.accept(asked, benPupil.id());

            PeerEvaluation.Done done = (PeerEvaluation.Done) stateFor(adaPupil);
            assertThat(done.ofFrom().accuracy()).isEqualTo(0.5);
            assertThat(done.ofTo().accuracy()).isEqualTo(0.5);
            assertThat(stateFor(benPupil)).isEqualTo(done);
        }

        @Test
        void who_asked_cannot_say_yes_for_the_other() {
            tests.accept(asked, adaPupil.id());

            assertThat(stateFor(benPupil)).isInstanceOf(PeerEvaluation.Waiting.class);
        }

        @Test
        void ends_when_the_other_says_no() {
            tests.decline(asked, benPupil.id());

            assertThat(stateFor(adaPupil)).isInstanceOf(PeerEvaluation.Declined.class);
        }

        @Test
        void ends_when_nobody_answers() {
            clock.advance(PeerEvaluations.PATIENCE.plus(Duration.ofSeconds(1)));

            assertThat(stateFor(adaPupil)).isInstanceOf(PeerEvaluation.Expired.class);
            tests.accept(asked, benPupil.id());
            assertThat(stateFor(adaPupil)).isInstanceOf(PeerEvaluation.Expired.class);
        }

        @Test
        void ends_when_the_question_is_taken_back() {
            tests.withdraw(asked);

            assertThat(stateFor(benPupil)).isInstanceOf(PeerEvaluation.Withdrawn.class);
        }

        @Test
        void is_impossible_once_the_class_is_paused() {
            kept.classrooms().setLesson(classroom.id(), Lesson.PAUSED);

            tests.accept(asked, benPupil.id());

            assertThat(stateFor(adaPupil)).isInstanceOf(PeerEvaluation.Impossible.class);
            assertThat(tests.invite(adaPupil.id(), benPupil.id())).isEmpty();
        }

        /** What is open holds both nicknames. */
        @Test
        void is_forgotten_once_one_was_erased() {
            AtomicInteger heard = new AtomicInteger();
            tests.subscribe(adaPupil.id(), heard::incrementAndGet);
            studios.on(new io.classlens.project.Projects.Erasing(benPupil.project()));

            kept.pupils().remove(benPupil.id());

            assertThat(tests.ofPupil(adaPupil.id())).isEmpty();
            assertThat(tests.ofPupil(benPupil.id())).isEmpty();
            assertThat(heard).hasValue(1);
            tests.accept(asked, benPupil.id());
            assertThat(tests.ofPupil(adaPupil.id())).isEmpty();
        }

        @Test
        void is_forgotten_once_the_class_was_erased() {
            tests.accept(asked, benPupil.id());
            studios.on(new io.classlens.project.Projects.Erasing(adaPupil.project()));
            studios.on(new io.classlens.project.Projects.Erasing(benPupil.project()));

            kept.classrooms().delete(classroom.id());

            assertThat(tests.ofPupil(adaPupil.id())).isEmpty();
            assertThat(tests.ofPupil(benPupil.id())).isEmpty();
        }

        @Test
        void says_so_when_no_class_has_the_same_name() {
            ada.project().rename(1, "Sun");
            ada.project().rename(2, "Moon");

            tests.accept(asked, benPupil.id());

            assertThat(stateFor(adaPupil)).isInstanceOf(PeerEvaluation.NothingInCommon.class);
        }

        @Test
        void stays_for_the_other_when_one_has_seen_it() {
            tests.accept(asked, benPupil.id());

            tests.close(asked, adaPupil.id());

            assertThat(tests.ofPupil(adaPupil.id())).isEmpty();
            assertThat(stateFor(benPupil)).isInstanceOf(PeerEvaluation.Done.class);
            tests.close(asked, benPupil.id());
            assertThat(tests.ofPupil(benPupil.id())).isEmpty();
        }

        @Test
        void nobody_can_ask_a_pupil_of_another_class_nor_oneself() {
            Classroom other =
                    kept.classrooms().create(kept.aTeacher(), ClassroomSettings.named("8a"));
            Pupil stranger = ((JoinOutcome.Joined) kept.pupils().join(other.code(), "Eve")).pupil();
            learnTwo(studios.open(stranger.project()), "Cup", "Hand");
            studios.open(stranger.project()).presence().enter();

            assertThat(tests.invite(adaPupil.id(), stranger.id())).isEmpty();
            assertThat(tests.invite(adaPupil.id(), adaPupil.id())).isEmpty();
            assertThat(tests.partnersOf(adaPupil))
                    .extracting(Pupil::id)
                    .containsExactly(benPupil.id());
        }
    }
}
