package io.classlens.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.classlens.Databases;
import io.classlens.Kept;
import io.classlens.SharedData;
import io.classlens.account.Teachers;
import io.classlens.account.http.AtTheServer;
import io.classlens.account.http.SetUpCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The last test sets Classlens up. */
@SpringBootTest
@AutoConfigureMockMvc
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotSetUpTest {

    @Autowired private MockMvc mvc;
    @Autowired private Teachers teachers;
    @Autowired private SetUpCode code;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry properties) {
        properties.add("classlens.backbones", () -> SharedData.ownBackbones().toString());
        properties.add("classlens.data", () -> Kept.temporaryFolder().toString());
        properties.add("spring.datasource.url", Databases::inMemory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/studio", "/teacher", "/teacher/accounts", "/anything"})
    @Order(1)
    void every_page_leads_to_the_set_up(String path) throws Exception {
        mvc.perform(get(path)).andExpect(redirectedUrl("/setup"));
    }

    @Test
    @Order(1)
    void neither_frames_nor_pictures_nor_log_ins_are_taken() throws Exception {
        mvc.perform(
                        post("/projects/any/frames")
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .contentType(MediaType.IMAGE_JPEG))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.error").value("not-set-up"));
        mvc.perform(get("/projects/any/examples/1.jpg")).andExpect(status().isServiceUnavailable());
        mvc.perform(post("/login").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isServiceUnavailable());
    }

    @Test
    @Order(1)
    void a_code_lets_in_once_and_wrong_ones_are_slowed() {
        String first = code.code().orElseThrow();
        String typed = first.substring(0, 4).toLowerCase() + " - " + first.substring(4);
        assertThat(code.enter("10.0.0.1", typed)).isEqualTo(new SetUpCode.Entry.Right());
        assertThat(code.enter("10.0.0.1", typed)).isEqualTo(new SetUpCode.Entry.Wrong());
        for (int i = 0; i < 2; i++) {
            assertThat(code.enter("10.0.0.1", "")).isEqualTo(new SetUpCode.Entry.Wrong());
        }
        assertThat(code.enter("10.0.0.1", code.code().orElseThrow()))
                .isInstanceOf(SetUpCode.Entry.TooEarly.class);
    }

    @Test
    @Order(1)
    void only_a_browser_on_the_server_itself_needs_no_code() {
        assertThat(AtTheServer.is(asked("127.0.0.1", "localhost"))).isTrue();
        assertThat(AtTheServer.is(asked("::1", "[::1]"))).isTrue();
        assertThat(AtTheServer.is(asked("127.0.0.1", "127.0.0.1"))).isTrue();
        assertThat(AtTheServer.is(asked("192.168.1.7", "localhost"))).isFalse();
        assertThat(AtTheServer.is(asked("127.0.0.1", "evil.example"))).isFalse();
        MockHttpServletRequest throughProxy = asked("127.0.0.1", "localhost");
        throughProxy.addHeader("X-Forwarded-For", "127.0.0.1");
        assertThat(AtTheServer.is(throughProxy)).isFalse();
    }

    @Test
    @Order(2)
    void with_the_first_teacher_the_rest_opens_and_the_code_is_worth_nothing() throws Exception {
        String last = code.code().orElseThrow();
        teachers.createFirst("Ms Noether", "a password for tests");

        mvc.perform(get("/projects/any/examples/1.jpg")).andExpect(status().isUnauthorized());
        assertThat(code.enter("10.0.0.2", last)).isEqualTo(new SetUpCode.Entry.Wrong());
    }

    private static MockHttpServletRequest asked(String from, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.setServerName(host);
        return request;
    }
}
