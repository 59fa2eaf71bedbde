package io.classlens.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.classlens.account.http.PupilDevice;
import io.classlens.account.http.TeacherSession;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Teacher;
import io.classlens.project.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PageContextsTest extends BrowserlessTest {

    private final PageContexts contexts = new PageContexts();
    private final Authentication ada = new PupilDevice(pupil("Ada"));
    private final Authentication ben = new PupilDevice(pupil("Ben"));
    private final Authentication noether =
            new TeacherSession(new Teacher(UUID.randomUUID(), "Ms Noether"), "stamp");

    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    private static Pupil pupil(String nickname) {
        Instant now = Instant.EPOCH;
        return new Pupil(
                UUID.randomUUID(), UUID.randomUUID(), nickname, ProjectId.random(), now, now);
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private void pageOf(Authentication owner) {
        PageOwner.of(owner).orElseThrow().own(UI.getCurrent());
    }

    /** This thread serves somebody's request in another session than the page's. */
    private void requestOf(Authentication somebody) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession(null, "another"));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        contexts.setContext(new SecurityContextImpl(somebody));
    }

    private Authentication asking() {
        return contexts.getContext().getAuthentication();
    }

    @Test
    void code_of_a_pupils_page_on_a_teachers_thread_runs_as_the_pupil() {
        pageOf(ada);
        requestOf(noether);
        assertThat(asking()).isEqualTo(ada);
    }

    @Test
    void code_of_a_pupils_page_on_another_pupils_thread_runs_as_the_owner() {
        pageOf(ada);
        requestOf(ben);
        assertThat(asking()).isEqualTo(ada);
    }

    @Test
    void code_of_a_public_page_on_a_teachers_thread_runs_as_nobody() {
        requestOf(noether);
        assertThat(asking()).isNull();
    }

    @Test
    void code_of_a_page_on_a_thread_without_a_request_runs_as_its_owner() {
        pageOf(ada);
        assertThat(asking()).isEqualTo(ada);
    }

    @Test
    void code_of_a_teachers_page_runs_as_the_teacher_of_its_session() {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(noether));
        requestOf(ada);
        assertThat(asking()).isEqualTo(noether);
    }

    @Test
    void a_thread_keeps_its_own_context_where_there_is_no_page() {
        VaadinSession page = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        try {
            requestOf(ben);
            assertThat(asking()).isEqualTo(ben);
        } finally {
            VaadinSession.setCurrent(page);
        }
    }
}
