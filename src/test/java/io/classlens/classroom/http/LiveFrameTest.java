package io.classlens.classroom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.classlens.Databases;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.Kept;
import io.classlens.SharedData;
import io.classlens.StatementCounter;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupils;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a pupil's frame costs beside the network, and that changes hold from the next one on. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(StatementCounter.class)
class LiveFrameTest {

    @Autowired private MockMvc mvc;
    @Autowired private Classrooms classrooms;
    @Autowired private Pupils pupils;
    @Autowired private JdbcClient database;

    private final byte[] jpeg = new DrawnPictures(1).nextJpeg(Thing.RED_BALL, 224, 224);
    private Classroom classroom;
    private JoinOutcome.Joined ada;
    private Cookie forgery;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry properties) {
        properties.add("classlens.backbones", () -> SharedData.ownBackbones().toString());
        properties.add("classlens.data", () -> Kept.temporaryFolder().toString());
        properties.add("spring.datasource.url", Databases::inMemory);
    }

    @BeforeEach
    void aPupilSendsTheFirstFrame() throws Exception {
        UUID teacher = UUID.randomUUID();
        database.sql("insert into teacher (id, name, password, created) values (?, ?, '', now())")
                .params(teacher, teacher.toString())
                .update();
        classroom = classrooms.create(teacher, ClassroomSettings.named("7b"));
        ada = (JoinOutcome.Joined) pupils.join(classroom.code(), "Ada");
        forgery =
                mvc.perform(get("/projects/any/who"))
                        .andReturn()
                        .getResponse()
                        .getCookie("XSRF-TOKEN");
        assertThat(StatementCounter.during(() -> frame().andExpect(status().isOk())))
                .as("the counter sees what the first frame reads")
                .anyMatch(sql -> sql.contains("token_hash"))
                .contains("open nickname");
    }

    /** As the browser sends it: with the cookie of the device and the token against forgery. */
    private ResultActions frame() throws Exception {
        return mvc.perform(
                post("/projects/{project}/frames", ada.pupil().project().value())
                        .cookie(new Cookie(PupilCookie.NAME, ada.token()), forgery)
                        .header("X-XSRF-TOKEN", forgery.getValue())
                        .contentType(MediaType.IMAGE_JPEG)
                        .content(jpeg));
    }

    @Test
    void a_live_frame_asks_the_database_nothing_and_decrypts_nothing() throws Exception {
        assertThat(StatementCounter.during(() -> frame().andExpect(status().isOk()))).isEmpty();
    }

    @Test
    void a_pause_holds_from_the_next_frame_on() throws Exception {
        classrooms.setLesson(classroom.id(), Lesson.PAUSED);
        frame().andExpect(status().isConflict());

        classrooms.setLesson(classroom.id(), Lesson.OPEN);
        frame().andExpect(status().isOk());
    }

    @Test
    void after_the_lesson_the_device_is_unknown() throws Exception {
        classrooms.setLesson(classroom.id(), Lesson.OVER);

        frame().andExpect(status().isUnauthorized());
    }

    @Test
    void after_signing_off_the_device_is_unknown() throws Exception {
        pupils.leave(ada.pupil().id());

        frame().andExpect(status().isUnauthorized());
    }

    @Test
    void rescue_words_on_another_device_sign_this_one_off() throws Exception {
        pupils.rescue(classroom.code(), pupils.makeRescueCode(ada.pupil().id()));

        frame().andExpect(status().isUnauthorized());
    }

    @Test
    void an_erased_pupil_is_unknown() throws Exception {
        pupils.remove(ada.pupil().id());

        frame().andExpect(status().isUnauthorized());
    }

    @Test
    void a_pupil_of_an_erased_class_is_unknown() throws Exception {
        classrooms.delete(classroom.id());

        frame().andExpect(status().isUnauthorized());
    }

    @Test
    void a_new_nickname_is_known_at_once() {
        pupils.rename(ada.pupil().id(), "Bea");

        assertThat(pupils.byToken(ada.token()).orElseThrow().nickname()).isEqualTo("Bea");
    }
}
