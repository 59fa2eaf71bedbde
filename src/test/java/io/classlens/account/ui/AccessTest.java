package io.classlens.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.classlens.Databases;
import io.classlens.Kept;
import io.classlens.SharedData;
import io.classlens.account.NewTeacher;
import io.classlens.account.Teachers;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.SignedIn;
import io.classlens.classroom.Teacher;
import io.classlens.classroom.http.PupilCookie;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(properties = "classlens.teacher.password=" + AccessTest.PASSWORD)
@AutoConfigureMockMvc
@Import(AccessTest.WhoAmI.class)
class AccessTest {

    static final String PASSWORD = "a password for tests";

    @Autowired private MockMvc mvc;
    @Autowired private Teachers teachers;
    @Autowired private Classrooms classrooms;
    @Autowired private Pupils pupils;

    private Teacher teacher;
    private Classroom classroom;
    private Pupil ada;
    private Cookie device;

    @RestController
    static class WhoAmI {

        @GetMapping("/projects/{any}/who")
        String who(@PathVariable String any) {
            return SignedIn.teacher()
                    .map(Teacher::name)
                    .or(() -> SignedIn.pupil().map(Pupil::nickname))
                    .orElse("nobody");
        }

        @GetMapping("/without-a-rule")
        String open() {
            return "open";
        }

        @PostMapping("/without-a-rule")
        String posted() {
            return "open";
        }
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry properties) {
        properties.add("classlens.backbones", () -> SharedData.ownBackbones().toString());
        properties.add("classlens.data", () -> Kept.temporaryFolder().toString());
        properties.add("spring.datasource.url", Databases::inMemory);
    }

    @BeforeEach
    void a_teacher_and_a_pupil() {
        String name = "Teacher " + UUID.randomUUID().toString().substring(0, 8);
        teacher = ((NewTeacher.Created) teachers.create(name, PASSWORD)).teacher();
        classroom = classrooms.create(teacher.id(), ClassroomSettings.named("7b"));
        JoinOutcome.Joined joined = (JoinOutcome.Joined) pupils.join(classroom.code(), "Ada");
        ada = joined.pupil();
        device = new Cookie(PupilCookie.NAME, joined.token());
    }

    private static MockHttpServletRequestBuilder who() {
        return get("/projects/any/who");
    }

    /** As the browser does it: the page first, whose cookie comes back as a field. */
    private MockHttpServletRequestBuilder login(String name, String password) throws Exception {
        Cookie token = forgeryCookie();
        return post("/login")
                .cookie(token)
                .param("_csrf", token.getValue())
                .param("username", name)
                .param("password", password);
    }

    private Cookie forgeryCookie() throws Exception {
        return mvc.perform(who()).andReturn().getResponse().getCookie("XSRF-TOKEN");
    }

    private MockHttpSession signedIn() throws Exception {
        MvcResult result =
                mvc.perform(login(teacher.name(), PASSWORD))
                        .andExpect(redirectedUrl("/teacher"))
                        .andReturn();
        return (MockHttpSession) result.getRequest().getSession(false);
    }

    @Test
    void a_teacher_signs_in_with_name_and_password() throws Exception {
        mvc.perform(who().session(signedIn())).andExpect(content().string(teacher.name()));
    }

    @Test
    void signing_in_takes_a_new_session_id() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();

        mvc.perform(
                        login(teacher.name(), PASSWORD)
                                .session(before)
                                .with(
                                        request -> {
                                            request.setRequestedSessionId(id);
                                            return request;
                                        }))
                .andExpect(redirectedUrl("/teacher"));

        assertThat(before.getId()).isNotEqualTo(id);
    }

    @Test
    void a_wrong_password_and_a_wrong_name_are_answered_alike() throws Exception {
        mvc.perform(login(teacher.name(), "wrong")).andExpect(redirectedUrl("/login?wrong"));
        mvc.perform(login("Nobody", "wrong")).andExpect(redirectedUrl("/login?wrong"));
    }

    @Test
    void who_fails_has_to_wait_even_with_the_right_password() throws Exception {
        for (int i = 0; i < 3; i++) {
            mvc.perform(login(teacher.name(), "wrong")).andExpect(redirectedUrl("/login?wrong"));
        }
        mvc.perform(login(teacher.name(), PASSWORD)).andExpect(redirectedUrl("/login?wait=1"));
    }

    @Test
    void nobody_signs_in_without_a_token_against_forgery() throws Exception {
        MvcResult refused =
                mvc.perform(
                                post("/login")
                                        .param("username", teacher.name())
                                        .param("password", PASSWORD))
                        .andExpect(redirectedUrl("/login?again"))
                        .andReturn();
        mvc.perform(who().session((MockHttpSession) refused.getRequest().getSession()))
                .andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects/any/frames", "/logout", "/without-a-rule", "/", "/teacher"})
    void no_post_passes_without_a_token_against_forgery(String path) throws Exception {
        mvc.perform(post(path).session(signedIn()).contentType(MediaType.IMAGE_JPEG))
                .andExpect(status().isForbidden());
        mvc.perform(post(path).cookie(device).header("X-XSRF-TOKEN", "made-up"))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_script_sends_the_cookies_token_back_as_a_header() throws Exception {
        Cookie token = forgeryCookie();
        assertThat(token.isHttpOnly()).isFalse();
        assertThat(token.getAttribute("SameSite")).isEqualTo("Strict");
        mvc.perform(
                        post("/projects/{project}/frames", ada.project().value())
                                .cookie(device, token)
                                .header("X-XSRF-TOKEN", token.getValue())
                                .contentType(MediaType.IMAGE_JPEG)
                                .content(new byte[3]))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_pupil_is_known_by_its_cookie_and_nothing_is_kept_of_it() throws Exception {
        MvcResult result =
                mvc.perform(who().cookie(device)).andExpect(content().string("Ada")).andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();

        mvc.perform(who()).andExpect(status().isUnauthorized());
        mvc.perform(who().cookie(new Cookie(PupilCookie.NAME, "made-up")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_teacher_who_has_a_pupils_cookie_is_the_teacher() throws Exception {
        mvc.perform(who().cookie(device).session(signedIn()))
                .andExpect(content().string(teacher.name()));
    }

    @Test
    void a_pupil_who_was_removed_is_nobody_at_once() throws Exception {
        mvc.perform(who().cookie(device)).andExpect(status().isOk());
        pupils.remove(ada.id());
        mvc.perform(who().cookie(device)).andExpect(status().isUnauthorized());
    }

    @Test
    void a_pupil_is_nobody_after_the_lesson() throws Exception {
        classrooms.setLesson(classroom.id(), Lesson.OVER);
        mvc.perform(who().cookie(device)).andExpect(status().isUnauthorized());
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_teacher() throws Exception {
        MockHttpSession session = signedIn();
        teachers.changePassword(teacher.id(), "another password");

        mvc.perform(who().session(session)).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_deleted_account_ends_its_sessions() throws Exception {
        MockHttpSession session = signedIn();
        teachers.delete(teacher.id());

        mvc.perform(who().session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void scripts_are_refused_in_json_and_led_nowhere() throws Exception {
        mvc.perform(who())
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("Location"))
                .andExpect(jsonPath("$.error").value("signed-out"));
        mvc.perform(post("/projects/any/frames").cookie(device))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.error").value("forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/teacher", "/teacher/accounts", "/teacher/class/1", "/teacher/check"})
    void who_wants_a_teachers_page_has_to_sign_in_and_is_led_there(String path) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get(path).session(session)).andExpect(redirectedUrl("/login"));
        mvc.perform(login(teacher.name(), PASSWORD).session(session))
                .andExpect(redirectedUrlPattern("**" + path + "?continue"));
    }

    @Test
    void who_wants_the_studio_and_is_nobody_joins_first() throws Exception {
        mvc.perform(get("/studio")).andExpect(redirectedUrl("/"));
    }

    @Test
    void a_controller_without_a_rule_is_closed() throws Exception {
        mvc.perform(get("/without-a-rule").session(signedIn())).andExpect(status().isForbidden());
        mvc.perform(get("/without-a-rule").cookie(device)).andExpect(status().isForbidden());
        mvc.perform(get("/without-a-rule")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void no_copy_of_a_private_answer_is_kept() throws Exception {
        mvc.perform(who().cookie(device))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void a_teacher_signs_out() throws Exception {
        MockHttpSession session = signedIn();
        Cookie token = forgeryCookie();
        mvc.perform(
                        post("/logout")
                                .session(session)
                                .cookie(token)
                                .header("X-XSRF-TOKEN", token.getValue()))
                .andExpect(status().is3xxRedirection())
                .andExpect(cookie().maxAge("XSRF-TOKEN", 0));
        assertThat(session.isInvalid()).isTrue();
    }
}
