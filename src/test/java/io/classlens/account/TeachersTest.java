package io.classlens.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.Databases;
import io.classlens.Kept;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Teacher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Databases.class)
class TeachersTest {

    private static final String PASSWORD = "correct horse battery";

    @Parameter Databases database;

    private Kept kept;
    private Teachers teachers;

    @BeforeEach
    void start() {
        kept = Kept.on(database.freshUrl(), Kept.temporaryFolder(), Clock.systemUTC());
        teachers = kept.get(Teachers.class);
    }

    @AfterEach
    void end() {
        kept.close();
    }

    private Teacher created(String name) {
        return ((NewTeacher.Created) teachers.create(name, PASSWORD)).teacher();
    }

    @Test
    void is_set_up_with_the_first_teacher() {
        assertThat(teachers.isSetUp()).isFalse();
        assertThat(teachers.createFirst("Ms Noether", PASSWORD))
                .isInstanceOf(NewTeacher.Created.class);
        assertThat(teachers.isSetUp()).isTrue();
        assertThat(teachers.createFirst("Mallory", PASSWORD))
                .isEqualTo(new NewTeacher.SetUpAlready());
        assertThat(teachers.all()).extracting(Teacher::name).containsExactly("Ms Noether");
    }

    @Test
    void knows_a_teacher_by_name_and_password_whatever_the_capitals_of_the_name() {
        Teacher noether = created("  Ms Noether ");

        assertThat(teachers.authenticate("ms noether", PASSWORD)).contains(noether);
        assertThat(teachers.authenticate("Ms Noether", PASSWORD.toUpperCase())).isEmpty();
        assertThat(teachers.authenticate("Ms Noether", "")).isEmpty();
        assertThat(teachers.authenticate("Nobody", PASSWORD)).isEmpty();
        assertThat(teachers.authenticate("x".repeat(10_000), "y".repeat(10_000))).isEmpty();
    }

    @Test
    void keeps_a_hash_and_no_password() {
        created("Ms Noether");
        String kept =
                this.kept
                        .get(JdbcClient.class)
                        .sql("select password from teacher")
                        .query(String.class)
                        .single();
        assertThat(kept).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void refuses_names_that_are_taken_and_those_that_nobody_can_read() {
        created("Ms Noether");
        assertThat(teachers.create("MS NOETHER", PASSWORD)).isEqualTo(new NewTeacher.NameTaken());
        for (String name : new String[] {"", "  ", "a\u0000b", "\u202Eevil", "x".repeat(41)}) {
            assertThat(teachers.create(name, PASSWORD)).isEqualTo(new NewTeacher.NotAName());
        }
    }

    @Test
    void refuses_weak_passwords() {
        var weak = new NewTeacher.WeakPassword(10, 200);
        assertThat(teachers.create("Ms Noether", "short")).isEqualTo(weak);
        assertThat(teachers.create("Ms Noether", "ms noether")).isEqualTo(weak);
        assertThat(teachers.create("Ms Noether", "x".repeat(201))).isEqualTo(weak);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_ends_its_sessions() {
        Teacher noether = created("Ms Noether");
        var before = teachers.passwordStamp(noether.id());

        assertThat(teachers.changePassword(noether.id(), "short")).isEqualTo(PasswordChange.WEAK);
        assertThat(teachers.passwordStamp(noether.id())).isEqualTo(before);
        assertThat(teachers.changePassword(noether.id(), "another long one"))
                .isEqualTo(PasswordChange.CHANGED);
        assertThat(teachers.passwordStamp(noether.id())).isPresent().isNotEqualTo(before);
        assertThat(teachers.authenticate("Ms Noether", PASSWORD)).isEmpty();
        assertThat(teachers.authenticate("Ms Noether", "another long one")).contains(noether);
        assertThat(teachers.changePassword(UUID.randomUUID(), "another long one"))
                .isEqualTo(PasswordChange.GONE);
    }

    @Test
    void an_account_goes_with_its_classes_unless_it_is_the_last() {
        Teacher noether = created("Ms Noether");
        assertThat(teachers.delete(noether.id())).isEqualTo(new TeacherDeletion.LastTeacher());

        Teacher gauss = created("Mr Gauss");
        kept.practice().of(noether.id());
        Classroom classroom = kept.classrooms().create(noether.id(), ClassroomSettings.named("7b"));
        kept.pupils().join(classroom.code(), "Ada");

        assertThat(teachers.delete(noether.id())).isEqualTo(new TeacherDeletion.Deleted(1));
        assertThat(teachers.all()).containsExactly(gauss);
        assertThat(kept.classrooms().find(classroom.id())).isEmpty();
        assertThat(teachers.passwordStamp(noether.id())).isEmpty();
        assertThat(teachers.delete(noether.id())).isEqualTo(new TeacherDeletion.Gone());
    }

    @Test
    void takes_up_a_password_that_was_set_on_the_server() throws Exception {
        created("Ms Noether");
        Path data = kept.data();
        var file = new PasswordResetFile(data);

        assertThat(file.ask("", "short")).isFalse();
        assertThat(file.ask("", "from the server")).isTrue();
        kept.get(PasswordResets.class).takeUp();

        assertThat(file.answer()).contains(PasswordResetAnswer.DONE);
        assertThat(teachers.authenticate("Ms Noether", "from the server")).isPresent();
        try (var left = Files.list(data)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("password"));
        }
    }

    @Test
    void says_when_the_name_on_the_server_was_wrong_or_missing() throws Exception {
        created("Ms Noether");
        created("Mr Gauss");
        var file = new PasswordResetFile(kept.data());

        file.ask("Nobody", "from the server");
        kept.get(PasswordResets.class).takeUp();
        assertThat(file.answer()).contains(PasswordResetAnswer.NO_SUCH_TEACHER);

        file.ask("", "from the server");
        kept.get(PasswordResets.class).takeUp();
        assertThat(file.answer()).contains(PasswordResetAnswer.WHICH_TEACHER);

        file.ask("mr gauss", "from the server");
        kept.get(PasswordResets.class).takeUp();
        assertThat(teachers.authenticate("Mr Gauss", "from the server")).isPresent();
        assertThat(teachers.authenticate("Ms Noether", PASSWORD)).isPresent();
    }
}
