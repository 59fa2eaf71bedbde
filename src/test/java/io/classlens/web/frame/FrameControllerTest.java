package io.classlens.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.SharedData;
import io.classlens.inference.FrameReader;
import io.classlens.project.Project;
import io.classlens.studio.Studio;
import io.classlens.training.Hyperparameters;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@SpringBootTest
@AutoConfigureMockMvc
class FrameControllerTest {

    @Autowired private MockMvc mvc;

    @Autowired private ObjectProvider<Studio> studios;

    private final MockHttpSession session = new MockHttpSession();
    private final DrawnPictures pictures = new DrawnPictures(3);
    private final byte[] jpeg = pictures.nextJpeg(Thing.RED_BALL, 224, 224);
    private Studio studio;
    private int label;

    @DynamicPropertySource
    static void backbones(DynamicPropertyRegistry properties) {
        properties.add("classlens.backbones", () -> SharedData.ownBackbones().toString());
    }

    @BeforeEach
    void openTheSessionsStudio() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        studio = studios.getObject();
        RequestContextHolder.resetRequestAttributes();
        label = studio.project().addLabel("Ball").orElseThrow().id();
    }

    private MockHttpServletRequestBuilder frame(byte[] body) {
        return post("/frames")
                .session(session)
                .locale(Locale.ENGLISH)
                .contentType(MediaType.IMAGE_JPEG)
                .content(body);
    }

    @Test
    void answers_a_frame_before_anything_is_trained() throws Exception {
        mvc.perform(frame(jpeg))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"prediction\": null, \"recorded\": null}"));
    }

    @Test
    void records_a_frame_and_shows_it_to_its_own_session_alone() throws Exception {
        mvc.perform(frame(jpeg).param("label", String.valueOf(label)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recorded.label").value(label));
        int example = studio.project().examples(label).getFirst().id();

        mvc.perform(get("/examples/" + example + ".jpg").session(session))
                .andExpect(status().isOk())
                .andExpect(content().bytes(jpeg))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        mvc.perform(get("/examples/" + example + ".jpg").session(new MockHttpSession()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/examples/" + example + ".jpg")).andExpect(status().isNotFound());
    }

    @Test
    void takes_no_frame_without_a_session() throws Exception {
        mvc.perform(post("/frames").contentType(MediaType.IMAGE_JPEG).content(jpeg))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.error").value("session-over"));
    }

    @Test
    void takes_no_frame_in_a_session_that_has_opened_no_page() throws Exception {
        mvc.perform(frame(jpeg).session(new MockHttpSession()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void predicts_with_the_sessions_own_head() throws Exception {
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
