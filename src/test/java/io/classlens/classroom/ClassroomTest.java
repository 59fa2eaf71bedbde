package io.classlens.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.Databases;
import io.classlens.Kept;
import io.classlens.MovableClock;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.events.Subscription;
import io.classlens.project.Example;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.ProjectLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class ClassroomTest {

    private final Kept kept;
    private final Classrooms classrooms;
    private final Pupils pupils;
    private final UUID teacher;
    private Classroom classroom;

    ClassroomTest(Databases database) {
        kept = Kept.on(database);
        classrooms = kept.classrooms();
        pupils = kept.pupils();
        teacher = kept.aTeacher();
    }

    @BeforeEach
    void create() {
        classroom = classrooms.create(teacher, ClassroomSettings.named("7b"));
    }

    /** Each a moment later than the one before: the order in which they joined is theirs. */
    private JoinOutcome.Joined joined(String nickname) {
        kept.get(MovableClock.class).advance(Duration.ofMillis(1));
        return (JoinOutcome.Joined) pupils.join(classroom.code(), nickname);
    }

    private void record(Pupil pupil, int pictures) {
        Project project = kept.projects().open(pupil.project());
        int label = project.addLabel("Cup").orElseThrow().id();
        for (int i = 0; i < pictures; i++) {
            project.add(
                    new NewExample(
                            label,
                            new byte[100],
                            new float[4],
                            "a backbone",
                            UUID.randomUUID(),
                            Example.Source.CAMERA));
        }
    }

    @Test
    void a_class_is_found_by_its_id_its_code_and_its_teacher() {
        assertThat(classrooms.find(classroom.id())).hasValue(classroom);
        assertThat(classrooms.byCode(classroom.code())).hasValue(classroom);
        assertThat(classrooms.of(teacher)).containsExactly(classroom);
        assertThat(classrooms.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_new_code_replaces_the_old_one() {
        classrooms.renewCode(classroom.id());

        assertThat(classrooms.byCode(classroom.code())).isEmpty();
        assertThat(pupils.join(classroom.code(), "Ada")).isEqualTo(new JoinOutcome.NoSuchClass());
        assertThat(classrooms.find(classroom.id()).orElseThrow().code())
                .isNotEqualTo(classroom.code());
    }

    @Test
    void whether_pictures_are_kept_cannot_be_changed_later() {
        ClassroomSettings others = new ClassroomSettings("7b", 40, 10, 300, 30, true);

        assertThatThrownBy(() -> classrooms.change(classroom.id(), others))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_joins_a_full_class() {
        classrooms.change(classroom.id(), new ClassroomSettings("7b", 2, 10, 300, 30, false));
        joined("Ada");
        joined("Ben");

        assertThat(pupils.join(classroom.code(), "Cleo")).isEqualTo(new JoinOutcome.ClassFull(2));
    }

    @Test
    void two_hundred_pupils_can_join_one_class() {
        classrooms.change(classroom.id(), new ClassroomSettings("7b", 200, 10, 300, 30, false));
        IntStream.range(0, 200).forEach(i -> joined("Pupil " + i));

        assertThat(pupils.of(classroom.id())).hasSize(200);
    }

    @Test
    void a_teachers_practice_project_is_made_once() {
        var project = kept.practice().of(teacher);

        assertThat(kept.practice().of(teacher)).isEqualTo(project);
        assertThat(kept.practice().isOf(teacher, project)).isTrue();
        assertThat(kept.practice().isOf(kept.aTeacher(), project)).isFalse();
    }

    @Nested
    class GivenAPupil {

        private Pupil ada;
        private String token;

        @BeforeEach
        void join() {
            JoinOutcome.Joined outcome = joined("  Ada ");
            ada = outcome.pupil();
            token = outcome.token();
        }

        @Test
        void the_device_is_known_by_its_token() {
            assertThat(pupils.byToken(token)).hasValue(ada);
            assertThat(pupils.byToken(token + "x")).isEmpty();
            assertThat(pupils.byToken("")).isEmpty();
        }

        @Test
        void a_nickname_that_is_taken_is_numbered_whatever_its_case() {
            assertThat(ada.nickname()).isEqualTo("Ada");
            assertThat(joined("ada").pupil().nickname()).isEqualTo("ada 2");
            assertThat(joined("Ada").pupil().nickname()).isEqualTo("Ada 3");
            assertThat(pupils.of(classroom.id()))
                    .extracting(Pupil::nickname)
                    .containsExactly("Ada", "ada 2", "Ada 3");
        }

        @Test
        void a_rude_nickname_can_be_changed_and_is_numbered_too() {
            Pupil rude = joined("Rude").pupil();

            assertThat(pupils.rename(rude.id(), "ADA")).isTrue();
            assertThat(pupils.rename(ada.id(), "Ada")).isTrue();
            assertThat(pupils.rename(ada.id(), "\u202Eada")).isFalse();

            assertThat(pupils.of(classroom.id()))
                    .extracting(Pupil::nickname)
                    .containsExactly("Ada", "ADA 2");
        }

        @Test
        void leaving_forgets_the_device_and_keeps_the_project() {
            record(ada, 1);

            pupils.leave(ada.id());

            assertThat(pupils.byToken(token)).isEmpty();
            assertThat(kept.projects().open(ada.project()).exampleCount()).isEqualTo(1);
        }

        @Test
        void the_end_of_the_lesson_forgets_all_devices_and_nobody_joins() {
            classrooms.setLesson(classroom.id(), Lesson.OVER);

            assertThat(pupils.byToken(token)).isEmpty();
            assertThat(pupils.join(classroom.code(), "Ben"))
                    .isInstanceOf(JoinOutcome.LessonOver.class);
            assertThat(pupils.find(ada.id())).isPresent();
        }

        @Test
        void somebody_joins_late_while_the_lesson_is_paused() {
            classrooms.setLesson(classroom.id(), Lesson.PAUSED);

            assertThat(joined("Late").pupil().nickname()).isEqualTo("Late");
        }

        @Test
        void rescue_words_move_the_pupil_to_another_device_once() {
            String words = pupils.makeRescueCode(ada.id());

            var moved =
                    (JoinOutcome.Joined)
                            pupils.rescue(classroom.code(), " " + words.toUpperCase() + " ");

            assertThat(moved.pupil().id()).isEqualTo(ada.id());
            assertThat(pupils.byToken(token)).isEmpty();
            assertThat(pupils.byToken(moved.token())).isPresent();
            assertThat(pupils.rescue(classroom.code(), words))
                    .isEqualTo(new JoinOutcome.NoSuchClass());
        }

        @Test
        void new_rescue_words_make_the_old_ones_worthless() {
            String first = pupils.makeRescueCode(ada.id());
            pupils.makeRescueCode(ada.id());

            assertThat(pupils.rescue(classroom.code(), first))
                    .isEqualTo(new JoinOutcome.NoSuchClass());
        }

        @Test
        void rescue_words_of_one_class_open_nothing_in_another() {
            String words = pupils.makeRescueCode(ada.id());
            Classroom other = classrooms.create(teacher, ClassroomSettings.named("8a"));

            assertThat(pupils.rescue(other.code(), words)).isEqualTo(new JoinOutcome.NoSuchClass());
        }

        @Test
        void new_limits_hold_for_projects_that_are_there() {
            classrooms.change(classroom.id(), new ClassroomSettings("7b", 9, 3, 5, 30, false));

            assertThat(kept.projects().open(ada.project()).limits())
                    .isEqualTo(new ProjectLimits(3, 5, 15));
        }

        @Test
        void a_removed_pupil_is_gone_with_a_receipt() {
            record(ada, 3);

            Receipt receipt = pupils.remove(ada.id()).orElseThrow();

            assertThat(receipt.what()).isEqualTo("Ada");
            assertThat(receipt.pictures()).isEqualTo(3);
            assertThat(pupils.find(ada.id())).isEmpty();
            assertThat(pupils.byToken(token)).isEmpty();
            assertThat(kept.projects().exists(ada.project())).isFalse();
            assertThat(pupils.remove(ada.id())).isEmpty();
        }

        /** A pupil's page asks when it hears that something changed, and must read why. */
        @Test
        void whoever_is_being_removed_is_nobody_when_others_hear_of_it() {
            List<Optional<Pupil>> found = new ArrayList<>();
            classrooms.subscribe(classroom.id(), () -> found.add(pupils.find(ada.id())));

            pupils.remove(ada.id());

            assertThat(found).hasSizeGreaterThan(1).containsOnly(Optional.empty());
        }

        /** The server was stopped between the project with its key and the pupil's row. */
        @Test
        void an_erasing_that_was_cut_off_disturbs_nobody_and_is_ended() {
            JoinOutcome.Joined ben = joined("Ben");
            kept.projects().erase(ada.project());

            assertThat(pupils.of(classroom.id()))
                    .extracting(Pupil::nickname)
                    .containsExactly("Ben");
            assertThat(pupils.byToken(token)).isEmpty();
            assertThat(joined("Ada").pupil().nickname()).isEqualTo("Ada");
            assertThat(pupils.rename(ben.pupil().id(), "Bo")).isTrue();

            kept.get(Retention.class).eraseRemains();

            assertThat(pupils.remove(ada.id())).as("nothing is left of it").isEmpty();
            assertThat(pupils.of(classroom.id()))
                    .extracting(Pupil::nickname)
                    .containsExactly("Bo", "Ada");
        }

        @Test
        void a_picture_set_whose_erasing_was_cut_off_is_not_shown_and_goes() {
            PictureSets sets = kept.get(PictureSets.class);
            PictureSet set = sets.create(classroom, "A set", PictureSet.Kind.STARTER);
            kept.projects().erase(set.project());

            assertThat(sets.of(classroom.id())).isEmpty();
            sets.eraseRemains();

            assertThat(sets.classroomOf(set.project())).isEmpty();
        }

        @Test
        void a_deleted_class_takes_all_pupils_along_with_a_receipt() {
            record(ada, 2);
            record(joined("Ben").pupil(), 1);

            Receipt receipt = classrooms.delete(classroom.id()).orElseThrow();

            assertThat(receipt.pupils()).isEqualTo(2);
            assertThat(receipt.projects()).isEqualTo(2);
            assertThat(receipt.pictures()).isEqualTo(3);
            assertThat(classrooms.find(classroom.id())).isEmpty();
            assertThat(pupils.find(ada.id())).isEmpty();
            assertThat(classrooms.delete(classroom.id())).isEmpty();
        }

        @Test
        void listeners_hear_of_joining_renaming_pausing_and_removing() {
            AtomicInteger heard = new AtomicInteger();
            Subscription subscription =
                    classrooms.subscribe(classroom.id(), heard::incrementAndGet);

            Pupil ben = joined("Ben").pupil();
            pupils.rename(ben.id(), "Bo");
            classrooms.setLesson(classroom.id(), Lesson.PAUSED);
            pupils.remove(ben.id());
            assertThat(heard).hasValue(5);

            subscription.close();
            classrooms.setLesson(classroom.id(), Lesson.OPEN);
            assertThat(heard).hasValue(5);
        }

        @Test
        void after_the_retention_whoever_did_not_come_back_is_erased_and_no_other() {
            MovableClock clock = kept.get(MovableClock.class);
            record(ada, 1);
            clock.advance(Duration.ofDays(29));
            JoinOutcome.Joined ben = joined("Ben");
            clock.advance(Duration.ofDays(2));

            kept.get(Retention.class).erase();

            assertThat(pupils.find(ada.id())).isEmpty();
            assertThat(kept.projects().exists(ada.project())).isFalse();
            assertThat(pupils.find(ben.pupil().id())).isPresent();
        }

        @Test
        void coming_back_begins_the_retention_anew() {
            MovableClock clock = kept.get(MovableClock.class);
            clock.advance(Duration.ofDays(29));
            pupils.byToken(token);
            clock.advance(Duration.ofDays(29));

            kept.get(Retention.class).erase();

            assertThat(pupils.find(ada.id())).isPresent();
        }
    }
}
