package io.classlens.studio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import io.classlens.inference.Sketcher;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.studio.Recording;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class EmbeddingControllerTest extends SetUpServer {

    @Autowired private MockMvc mvc;
    @Autowired private Studios studios;
    @Autowired private Classrooms classrooms;
    @Autowired private Pupils pupils;
    @Autowired private JdbcClient database;

    private final byte[] jpeg = new DrawnPictures(3).nextJpeg(Thing.RED_BALL, 224, 224);
    private Teacher teacher;
    private Pupil ada;
    private Studio studio;
    private Label ball;
    private Label cup;

    @BeforeEach
    void a_pupil_with_two_classes() {
        teacher = new Teacher(UUID.randomUUID(), "T");
        database.sql("insert into teacher (id, name, password, created) values (?, ?, '', now())")
                .params(teacher.id(), teacher.id().toString())
                .update();
        Classroom classroom = classrooms.create(teacher.id(), ClassroomSettings.named("7b"));
        ada = ((JoinOutcome.Joined) pupils.join(classroom.code(), "Ada")).pupil();
        studio = studios.open(ada.project());
        ball = studio.project().addLabel("Ball").orElseThrow();
        cup = studio.project().addLabel("Cup").orElseThrow();
    }

    private void record(Label label) {
        studio.frame(
                jpeg,
                Optional.of(new Recording(label.id(), UUID.randomUUID(), Example.Source.CAMERA)));
    }

    private static RequestPostProcessor as(Object principal) {
        String role = principal instanceof Teacher ? "TEACHER" : "PUPIL";
        return authentication(new TestingAuthenticationToken(principal, null, "ROLE_" + role));
    }

    private ResultActions ask(String what, Object who) throws Exception {
        return mvc.perform(get("/projects/" + ada.project().value() + "/" + what).with(as(who)));
    }

    private static byte[] body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    }

    private static List<Integer> ids(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int count = bytes.getInt(Integer.BYTES);
        return IntStream.range(0, count)
                .mapToObj(i -> bytes.getInt(PackedEmbeddings.HEADER + i * Integer.BYTES))
                .toList();
    }

    @Test
    void examples_of_all_classes_come_in_the_order_of_their_ids() throws Exception {
        record(cup);
        record(ball);
        record(cup);

        ResultActions answer = ask("embeddings", ada);

        answer.andExpect(header().string("Cache-Control", containsString("no-store")));
        assertThat(ids(body(answer))).containsExactly(1, 2, 3);
    }

    @Test
    void those_of_a_class_that_is_not_trained_come_too() throws Exception {
        record(ball);
        studio.project().activate(ball.id(), false);

        assertThat(ids(body(ask("embeddings", ada)))).containsExactly(1);
    }

    @Test
    void a_deleted_example_is_gone() throws Exception {
        record(ball);
        record(ball);
        studio.project().deleteExample(1);

        assertThat(ids(body(ask("embeddings", ada)))).containsExactly(2);
    }

    @Test
    void an_example_that_another_backbone_saw_is_left_out() throws Exception {
        record(ball);
        studio.project()
                .add(
                        new NewExample(
                                ball.id(),
                                jpeg,
                                new float[] {1, 2},
                                "other",
                                UUID.randomUUID(),
                                Example.Source.CAMERA));

        assertThat(ids(body(ask("embeddings", ada)))).containsExactly(1);
    }

    @Test
    void the_own_teacher_sees_the_examples_but_not_the_camera() throws Exception {
        record(ball);

        assertThat(ids(body(ask("embeddings", teacher)))).containsExactly(1);
        ask("embeddings/live", teacher).andExpect(status().isNotFound());
    }

    @Test
    void the_cameras_picture_has_the_sketch_that_it_has_as_an_example() throws Exception {
        ask("embeddings/live", ada).andExpect(status().isNoContent());
        record(ball);

        byte[] live = body(ask("embeddings/live", ada));

        byte[] all = body(ask("embeddings", ada));
        assertThat(lastSketch(live)).isEqualTo(lastSketch(all));
    }

    @Test
    void an_uploaded_picture_is_not_the_cameras() throws Exception {
        studio.upload(jpeg, Optional.empty());

        ask("embeddings/live", ada).andExpect(status().isNoContent());
    }

    @Test
    void what_is_no_number_is_a_bad_request() throws Exception {
        ask("embeddings?after=x", ada).andExpect(status().isBadRequest());
    }

    private static byte[] lastSketch(byte[] packed) {
        return Arrays.copyOfRange(packed, packed.length - Sketcher.DIMENSIONS, packed.length);
    }
}
