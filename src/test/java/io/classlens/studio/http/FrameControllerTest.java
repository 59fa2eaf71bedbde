package io.classlens.studio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.SetUpServer;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.Teacher;
import io.classlens.picture.FrameReader;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.serving.FrameListener;
import io.classlens.serving.FrameServing;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.training.api.Hyperparameters;
import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class FrameControllerTest extends SetUpServer {

    @Autowired private MockMvc mvc;

    @Autowired private Studios studios;
    @Autowired private FrameServing serving;
    @Autowired private Classrooms classrooms;
    @Autowired private Pupils pupils;
    @Autowired private JdbcClient database;

    @AutoClose private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    private final DrawnPictures pictures = new DrawnPictures(3);
    private final byte[] jpeg = pictures.nextJpeg(Thing.RED_BALL, 224, 224);
    private Classroom classroom;
    private Pupil ada;
    private Pupil ben;
    private Teacher teacher;
    private Studio studio;
    private int label;

    @BeforeEach
    void twoPupilsJoin() {
        teacher = new Teacher(UUID.randomUUID(), "T");
        database.sql("insert into teacher (id, name, password, created) values (?, ?, '', now())")
                .params(teacher.id(), teacher.id().toString())
                .update();
        classroom = classrooms.create(teacher.id(), ClassroomSettings.named("7b"));
        ada = joined("Ada");
        ben = joined("Ben");
        studio = studios.open(ada.project());
        label = studio.project().addLabel("Ball").orElseThrow().id();
    }

    private Pupil joined(String nickname) {
        return ((JoinOutcome.Joined) pupils.join(classroom.code(), nickname)).pupil();
    }

    private static RequestPostProcessor as(Object principal) {
        String role = principal instanceof Teacher ? "TEACHER" : "PUPIL";
        return authentication(new TestingAuthenticationToken(principal, null, "ROLE_" + role));
    }

    private MockHttpServletRequestBuilder frame(byte[] body) {
        return frame(ada.project(), body).with(as(ada));
    }

    private static MockHttpServletRequestBuilder frame(ProjectId project, byte[] body) {
        return post("/projects/{project}/frames", project.value())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .contentType(MediaType.IMAGE_JPEG)
                .content(body);
    }

    private static MockHttpServletRequestBuilder picture(Pupil of, int example) {
        return get("/projects/{project}/examples/{id}.jpg", of.project().value(), example);
    }

    @Test
    void answers_a_frame_before_anything_is_trained() throws Exception {
        mvc.perform(frame(jpeg))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"prediction\": null, \"recorded\": null}"));
    }

    @Test
    void records_a_frame_and_shows_it_to_the_pupil_and_the_teacher_alone() throws Exception {
        mvc.perform(frame(jpeg).param("label", String.valueOf(label)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recorded.label").value(label));
        int example = studio.project().examples(label).getFirst().id();

        mvc.perform(picture(ada, example).with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(jpeg))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        mvc.perform(picture(ada, example).with(as(teacher))).andExpect(status().isOk());
        mvc.perform(picture(ada, example).with(as(ben))).andExpect(status().isNotFound());
        mvc.perform(picture(ada, example).with(as(new Teacher(UUID.randomUUID(), "Other"))))
                .andExpect(status().isNotFound());
        mvc.perform(picture(ada, example)).andExpect(status().is4xxClientError());
    }

    @Test
    void tells_in_the_language_of_the_browser_what_was_wrong() throws Exception {
        mvc.perform(frame(new byte[] {1, 2, 3}).locale(Locale.GERMANY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.message").value("Das ist kein lesbares JPEG-Bild."));
    }

    @Test
    void tells_in_the_language_that_was_chosen_on_the_page() throws Exception {
        Cookie french = new Cookie("classlens-language", "fr");
        mvc.perform(frame(new byte[] {1, 2, 3}).locale(Locale.GERMANY).cookie(french))
                .andExpect(jsonPath("$.message").value("Ce n’est pas une image JPEG lisible."));
        Cookie none = new Cookie("classlens-language", "tlh");
        mvc.perform(frame(new byte[] {1, 2, 3}).locale(Locale.ITALY).cookie(none))
                .andExpect(
                        jsonPath("$.message")
                                .value("This is not a JPEG picture that can be read."));
    }

    @Test
    void takes_no_frame_from_nobody() throws Exception {
        mvc.perform(frame(ada.project(), jpeg)).andExpect(status().is4xxClientError());
    }

    @Test
    void takes_no_frame_without_a_token_against_forgery() throws Exception {
        mvc.perform(
                        post("/projects/{project}/frames", ada.project().value())
                                .with(as(ada))
                                .contentType(MediaType.IMAGE_JPEG)
                                .content(jpeg))
                .andExpect(status().isForbidden());
    }

    @Test
    void takes_no_frame_for_another_pupils_project() throws Exception {
        mvc.perform(frame(ada.project(), jpeg).with(as(ben)).param("label", "" + label))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.error").value("no-project"));
        assertThat(studio.project().exampleCount()).isZero();
    }

    @Test
    void takes_no_frame_from_a_teacher_for_a_pupils_project() throws Exception {
        mvc.perform(frame(ada.project(), jpeg).with(as(teacher))).andExpect(status().isNotFound());
    }

    @Test
    void takes_no_frame_for_a_project_that_never_was() throws Exception {
        mvc.perform(frame(ProjectId.random(), jpeg).with(as(ada))).andExpect(status().isNotFound());
    }

    @Test
    void takes_no_frame_after_the_pupil_was_removed() throws Exception {
        pupils.remove(ada.id());

        mvc.perform(frame(jpeg)).andExpect(status().isNotFound());
    }

    @Test
    void takes_no_frame_while_the_class_is_paused_and_goes_on_after() throws Exception {
        classrooms.setLesson(classroom.id(), Lesson.PAUSED);
        mvc.perform(frame(jpeg).param("label", "" + label))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.error").value("paused"));

        classrooms.setLesson(classroom.id(), Lesson.OPEN);
        mvc.perform(frame(jpeg).param("label", "" + label)).andExpect(status().isOk());
    }

    @Test
    void takes_no_frame_after_the_lesson() throws Exception {
        classrooms.setLesson(classroom.id(), Lesson.OVER);

        mvc.perform(frame(jpeg)).andExpect(status().isNotFound());
    }

    @Test
    void predicts_with_the_projects_own_head() throws Exception {
        Project project = studio.project();
        int cup = project.addLabel("Cup").orElseThrow().id();
        for (int i = 0; i < 8; i++) {
            record(label, Thing.RED_BALL);
            record(cup, Thing.BLUE_STRIPED_CUP);
        }
        CompletableFuture<Void> trained = new CompletableFuture<>();
        project.onChange(() -> project.model().ifPresent(_ -> trained.complete(null)));
        studio.train(new Hyperparameters(10, 8, 0.001, 32, 1));
        trained.get(1, TimeUnit.MINUTES);

        mvc.perform(frame(pictures.nextJpeg(Thing.RED_BALL, 224, 224)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.prediction.probabilities.length()").value(2))
                .andExpect(jsonPath("$.prediction.probabilities[0].label").value(label))
                .andExpect(jsonPath("$.prediction.probabilities[0].probability").isNumber());
    }

    /**
     * The second frame waits at the door until it would be too old to be looked at, and by then the
     * first one is, which waits for the trunk.
     */
    @Test
    void frames_that_would_be_answered_too_late_are_dropped_with_a_reason() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        holdTheTrunk(free);
        List<CompletableFuture<MockHttpServletResponse>> both;
        MockHttpServletResponse second;
        try {
            both = List.of(sent(frame(jpeg)), sent(frame(jpeg)));
            second =
                    (MockHttpServletResponse)
                            CompletableFuture.anyOf(both.toArray(CompletableFuture[]::new))
                                    .get(1, TimeUnit.MINUTES);
        } finally {
            free.countDown();
        }

        assertThat(second.getStatus()).isEqualTo(429);
        assertThat(second.getContentAsString())
                .contains("\"error\":\"one-at-a-time\"", "\"intervalMs\":");
        assertThat(both)
                .extracting(each -> each.get(1, TimeUnit.MINUTES))
                .filteredOn(each -> each != second)
                .singleElement()
                .satisfies(
                        first -> {
                            assertThat(first.getStatus()).isEqualTo(503);
                            assertThat(first.getContentAsString())
                                    .contains("\"error\":\"too-busy\"");
                        });
    }

    /** Blocks each batch thread after its next batch, which is a frame of this test. */
    private void holdTheTrunk(CountDownLatch free) throws Exception {
        Semaphore held = new Semaphore(0);
        serving.listen(
                new FrameListener() {
                    @Override
                    public void onBatch(long[] waitNanos, long runNanos) {
                        held.release();
                        try {
                            free.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                });
        for (int run = 0; run < serving.embedder().parallelRuns(); run++) {
            mvc.perform(frame(jpeg)).andExpect(status().isOk());
            held.acquire();
        }
    }

    private CompletableFuture<MockHttpServletResponse> sent(MockHttpServletRequestBuilder frame) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return mvc.perform(frame).andReturn().getResponse();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                people);
    }

    private void record(int into, Thing thing) throws Exception {
        mvc.perform(frame(pictures.nextJpeg(thing, 224, 224)).param("label", String.valueOf(into)))
                .andExpect(status().isOk());
    }

    @Nested
    class GivenABadFrame {

        @Test
        void says_that_it_is_no_jpeg() throws Exception {
            mvc.perform(frame("hello".getBytes()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.error").value("unreadable"))
                    .andExpect(jsonPath("$.message").isNotEmpty());
        }

        @Test
        void says_that_it_is_too_large() throws Exception {
            mvc.perform(frame(new byte[FrameReader.MOST_FRAME_BYTES + 1]))
                    .andExpect(status().isContentTooLarge())
                    .andExpect(jsonPath("$.error").value("too-large"));
        }

        @Test
        void says_that_it_has_absurd_dimensions() throws Exception {
            byte[] bomb = jpeg.clone();
            int startOfFrame = 0;
            while ((bomb[startOfFrame] & 0xFF) != 0xFF || (bomb[startOfFrame + 1] & 0xFF) != 0xC0) {
                startOfFrame++;
            }
            ByteBuffer.wrap(bomb)
                    .putShort(startOfFrame + 5, (short) 65_000)
                    .putShort(startOfFrame + 7, (short) 65_000);

            mvc.perform(frame(bomb))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.error").value("too-many-pixels"));
        }

        @Test
        void takes_nothing_but_jpeg() throws Exception {
            mvc.perform(frame(jpeg).contentType(MediaType.IMAGE_PNG))
                    .andExpect(status().isUnsupportedMediaType());
        }

        @Test
        void says_that_the_label_is_gone() throws Exception {
            mvc.perform(frame(jpeg).param("label", "4711"))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.error").value("label-gone"));
        }

        @Test
        void refuses_a_label_that_is_no_number() throws Exception {
            mvc.perform(frame(jpeg).param("label", "<script>")).andExpect(status().isBadRequest());
        }

        @Test
        void the_next_good_frame_is_answered_as_if_nothing_had_been() throws Exception {
            mvc.perform(frame("hello".getBytes())).andExpect(status().is4xxClientError());

            mvc.perform(frame(jpeg)).andExpect(status().isOk());
            assertThat(studio.project().exampleCount()).isZero();
        }
    }
}
