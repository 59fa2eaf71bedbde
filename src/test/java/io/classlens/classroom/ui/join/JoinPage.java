package io.classlens.classroom.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockPage;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import io.classlens.Databases;
import io.classlens.Kept;
import io.classlens.MovableClock;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Teacher;
import io.classlens.classroom.http.PupilCookie;
import io.classlens.transport.Guessing;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The join page without a browser, on real classes. */
abstract class JoinPage extends BrowserlessTest {

    static final MovableClock CLOCK = new MovableClock();
    static Kept kept;

    Classroom classroom;

    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    /** Of its own: wrong tries are counted for each address, and all tests have the same one. */
    @BeforeAll
    static void keep() {
        kept = Kept.on(Databases.inMemory(), Kept.temporaryFolder(), CLOCK);
    }

    @AfterAll
    static void close() {
        kept.close();
    }

    @BeforeEach
    void make_a_class() {
        CLOCK.advance(Duration.ofMinutes(20));
        classroom = kept.classrooms().create(kept.aTeacher(), settings(3));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    static ClassroomSettings settings(int mostPupils) {
        return new ClassroomSettings("Year 7", mostPupils, 10, 100, 30, false);
    }

    JoinOutcome.Joined join(String nickname) {
        return (JoinOutcome.Joined) kept.pupils().join(classroom.code(), nickname);
    }

    static void signInAs(Pupil pupil) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(pupil, "", "ROLE_PUPIL"));
    }

    static void signInAs(Teacher teacher) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(teacher, "", "ROLE_TEACHER"));
    }

    JoinView open() {
        return open(Optional.empty(), Optional.empty());
    }

    JoinView open(Optional<String> code, Optional<Goodbye> reason) {
        JoinView view =
                new JoinView(new JoinDesk(kept.pupils(), kept.get(Guessing.class)), kept.pupils());
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(code, reason);
        return view;
    }

    TextField field(String label) {
        return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    void type(String label, String text) {
        field(label).setValue(text);
    }

    Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    void press(String text) {
        test(button(text)).click();
    }

    /** What the page says in sentences that can be seen. */
    List<String> sentences() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    /** The address that the page was sent to, if it was. */
    static Optional<String> sentTo() {
        return Optional.ofNullable(
                ((MockPage) UI.getCurrent().getPage()).getLastExternalNavigationURL());
    }

    static Optional<Cookie> cookie() {
        MockResponse response =
                (MockResponse) ((VaadinServletResponse) VaadinResponse.getCurrent()).getResponse();
        return Optional.ofNullable(response.findCookie(PupilCookie.NAME));
    }

    void assertNobodyJoined() {
        assertThat(kept.pupils().of(classroom.id())).isEmpty();
        assertThat(cookie()).isEmpty();
        assertThat(sentTo()).isEmpty();
    }
}
