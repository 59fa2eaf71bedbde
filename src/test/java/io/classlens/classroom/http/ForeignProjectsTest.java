package io.classlens.classroom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.SetUpServer;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.Teacher;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whoever knows an id has nothing of it yet: every way to read, asked by everybody else. */
class ForeignProjectsTest extends SetUpServer {

    @Autowired private MockMvc mvc;
    @Autowired private Classrooms classrooms;
    @Autowired private Pupils pupils;
    @Autowired private PictureSets sets;
    @Autowired private Studios studios;
    @Autowired private JdbcClient database;

    private final byte[] jpeg = new DrawnPictures(1).nextJpeg(Thing.RED_BALL, 224, 224);
    private Teacher teacher;
    private Teacher otherTeacher;
    private Classroom classroom;
    private Pupil ada;
    private Pupil ben;
    private Studio studio;

    @BeforeEach
    void twoPupilsAndTwoTeachers() {
        teacher = aTeacher();
        otherTeacher = aTeacher();
        classroom = classrooms.create(teacher.id(), ClassroomSettings.named("7b"));
        ada = joined("Ada");
        ben = joined("Ben");
        studio = studios.open(ada.project());
        studio.frame(jpeg, Optional.empty());
    }

    private Teacher aTeacher() {
        Teacher made = new Teacher(UUID.randomUUID(), "T");
        database.sql("insert into teacher (id, name, password, created) values (?, ?, '', now())")
                .params(made.id(), made.id().toString())
                .update();
        return made;
    }

    private Pupil joined(String nickname) {
        return ((JoinOutcome.Joined) pupils.join(classroom.code(), nickname)).pupil();
    }

    private static RequestPostProcessor as(Object principal) {
        String role = principal instanceof Teacher ? "TEACHER" : "PUPIL";
        return authentication(new TestingAuthenticationToken(principal, null, "ROLE_" + role));
    }

    private String adas(String what) {
        return "/projects/" + ada.project().value() + "/" + what;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project.classlens",
                "examples/1.jpg",
                "last-frame.jpg",
                "embeddings",
                "embeddings/live"
            })
    void nobody_else_reads_a_pupils_project(String what) throws Exception {
        mvc.perform(get(adas(what)).with(as(ben))).andExpect(status().isNotFound());
        mvc.perform(get(adas(what)).with(as(otherTeacher))).andExpect(status().isNotFound());
        mvc.perform(get(adas(what))).andExpect(status().isUnauthorized());
    }

    @Test
    void a_pupil_saves_the_own_project_as_a_file() throws Exception {
        mvc.perform(get(adas("project.classlens")).with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"project.classlens\""));
    }

    @Test
    void a_removed_pupil_reads_nothing() throws Exception {
        pupils.remove(ada.id());

        mvc.perform(get(adas("project.classlens")).with(as(ada))).andExpect(status().isNotFound());
    }

    @Test
    void a_camera_is_seen_by_the_own_teacher_alone_and_only_while_the_pupil_is_told()
            throws Exception {
        mvc.perform(get(adas("last-frame.jpg")).with(as(teacher)))
                .andExpect(status().isNoContent());

        Runnable away = studio.presence().watch();
        mvc.perform(get(adas("last-frame.jpg")).with(as(teacher)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(jpeg));
        mvc.perform(get(adas("last-frame.jpg")).with(as(ada))).andExpect(status().isNotFound());
        mvc.perform(get(adas("last-frame.jpg")).with(as(otherTeacher)))
                .andExpect(status().isNotFound());

        away.run();
        mvc.perform(get(adas("last-frame.jpg")).with(as(teacher)))
                .andExpect(status().isNoContent());
    }

    @Test
    void a_class_is_exported_by_its_own_teacher_alone() throws Exception {
        String file = "/teacher/class/" + classroom.id() + "/class.zip";

        mvc.perform(get(file).with(as(otherTeacher))).andExpect(status().isNotFound());
        mvc.perform(get(file).with(as(ada))).andExpect(status().is4xxClientError());
        int nobody = mvc.perform(get(file)).andReturn().getResponse().getStatus();
        assertThat(nobody).isNotEqualTo(200);
        mvc.perform(get(file).with(as(teacher)))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"class.zip\""));
    }

    @Test
    void a_picture_set_is_its_teachers_alone() throws Exception {
        PictureSet set = sets.create(classroom, "Hidden", PictureSet.Kind.TEST);
        String file = "/projects/" + set.project().value() + "/project.classlens";

        mvc.perform(get(file).with(as(ada))).andExpect(status().isNotFound());
        mvc.perform(get(file).with(as(otherTeacher))).andExpect(status().isNotFound());
        mvc.perform(get(file).with(as(teacher))).andExpect(status().isOk());
    }
}
