package io.classlens.classroom.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Teacher;
import io.classlens.ui.ClasslensWait;
import io.classlens.web.AppShell;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JoinViewTest extends JoinPage {

    private void fillIn(String code, String nickname) {
        type("Class code", code);
        type("Nickname", nickname);
        press("Join");
    }

    @Test
    void a_code_and_a_nickname_lead_into_the_studio() {
        open();
        fillIn(classroom.code().value(), " Ada ");
        assertThat(sentTo()).contains("studio");
        Cookie cookie = cookie().orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofHours(12).toSeconds());
        assertThat(kept.pupils().byToken(cookie.getValue()).map(Pupil::nickname)).contains("Ada");
    }

    @Test
    void clicks_are_requests_whose_answer_can_carry_a_cookie() {
        Push push = AppShell.class.getAnnotation(Push.class);
        assertThat(push.transport()).isNotEqualTo(Transport.WEBSOCKET);
    }

    @Test
    void the_code_is_typed_as_one_likes() {
        String code = classroom.code().value().toLowerCase();
        open();
        fillIn(" %s-%s ".formatted(code.substring(0, 3), code.substring(3)), "Ada");
        assertThat(sentTo()).contains("studio");
    }

    @Test
    void the_address_from_the_board_fills_in_the_code() {
        open(Optional.of(classroom.code().value().toLowerCase()), Optional.empty());
        assertThat(field("Class code").getValue()).isEqualTo(classroom.code().value());
        type("Nickname", "Ada");
        press("Join");
        assertThat(sentTo()).contains("studio");
    }

    @Test
    void nonsense_in_the_address_fills_in_nothing() {
        open(Optional.of("<script>alert(1)</script>".repeat(400)), Optional.empty());
        assertThat(field("Class code").getValue()).isEmpty();
    }

    @Test
    void the_fields_tell_browsers_to_remember_and_correct_nothing() {
        open();
        assertThat(field("Class code").getAutocomplete().name()).isEqualTo("OFF");
        assertThat(field("Class code").getAutocapitalize().name()).isEqualTo("CHARACTERS");
        assertThat(field("Nickname").getAutocomplete().name()).isEqualTo("OFF");
        assertThat(field("Nickname").getHelperText()).isEqualTo("Not your real name");
    }

    @Nested
    class WhenItCannotBe {

        @Test
        void a_code_that_no_class_has_is_said_at_the_code() {
            open();
            fillIn("ZZZZZZ", "Ada");
            assertThat(field("Class code").getErrorMessage()).startsWith("No class has this code");
            assertThat(field("Class code").isInvalid()).isTrue();
            assertThat(field("Nickname").getValue()).isEqualTo("Ada");
            assertNobodyJoined();
        }

        @Test
        void a_lesson_that_is_over_says_so() {
            kept.classrooms().setLesson(classroom.id(), Lesson.OVER);
            open();
            fillIn(classroom.code().value(), "Ada");
            assertThat(sentences())
                    .contains("This lesson is over. Ask your teacher to open it again.");
            assertNobodyJoined();
        }

        @Test
        void a_paused_lesson_can_be_joined() {
            kept.classrooms().setLesson(classroom.id(), Lesson.PAUSED);
            open();
            fillIn(classroom.code().value(), "Ada");
            assertThat(sentTo()).contains("studio");
        }

        @Test
        void a_full_class_says_how_many_it_takes() {
            join("One");
            join("Two");
            join("Three");
            open();
            fillIn(classroom.code().value(), "Ada");
            assertThat(sentences())
                    .contains("The class is full: there is room for 3 pupils. Tell your teacher.");
            assertThat(sentTo()).isEmpty();
        }

        @Test
        void what_is_missing_is_said_at_both_fields_at_once() {
            open();
            press("Join");
            assertThat(field("Class code").getErrorMessage())
                    .isEqualTo("Type the code that is on the board.");
            assertThat(field("Nickname").getErrorMessage()).startsWith("How do you want");
            assertNobodyJoined();
        }

        @Test
        void a_mistake_that_is_put_right_is_no_longer_marked() {
            open();
            fillIn("AB", "");
            fillIn(classroom.code().value(), "Ada");
            assertThat(field("Class code").isInvalid()).isFalse();
            assertThat(field("Nickname").isInvalid()).isFalse();
        }

        @Test
        void guessing_has_to_wait_and_may_go_on_afterwards() {
            open();
            for (int i = 0; i < 3; i++) {
                fillIn("ZZZZZ" + (char) ('A' + i), "Ada");
                fillIn("ZZZZZZ", "Ada");
            }
            fillIn("ZZZZZZ", "Ada");
            assertThat(sentences()).anyMatch(s -> s.startsWith("That was wrong too often"));
            assertThat(find(ClasslensWait.class).single().isVisible()).isTrue();
            assertThat(button("Join").isEnabled()).isFalse();

            CLOCK.advance(Duration.ofMinutes(2));
            ClasslensWait wait = find(ClasslensWait.class).single();
            ComponentUtil.fireEvent(wait, new ClasslensWait.WaitedEvent(wait, true));
            fillIn(classroom.code().value(), "Ada");
            assertThat(sentTo()).contains("studio");
        }
    }

    @Nested
    class ADeviceThatComesBack {

        @Test
        void is_welcomed_by_name_and_goes_on() {
            signInAs(join("Ada").pupil());
            open();
            assertThat(find(H2.class).single().getText()).isEqualTo("Welcome back, Ada");
            assertThat(find(Anchor.class).withText("Continue").single().getHref())
                    .isEqualTo("studio");
        }

        @Test
        void is_not_forgotten_by_a_wrong_press() {
            var ada = join("Ada");
            signInAs(ada.pupil());
            open();
            press("I am somebody else");
            assertThat(kept.pupils().byToken(ada.token())).isPresent();
        }

        @Test
        void is_somebody_else_once_somebody_else_has_joined() {
            var ada = join("Ada");
            signInAs(ada.pupil());
            open();
            press("I am somebody else");
            fillIn(classroom.code().value(), "Ben");
            assertThat(kept.pupils().byToken(ada.token())).isEmpty();
            assertThat(kept.pupils().find(ada.pupil().id())).isPresent();
            assertThat(kept.pupils().byToken(cookie().orElseThrow().getValue()))
                    .map(Pupil::nickname)
                    .contains("Ben");
        }
    }

    @Test
    void a_teacher_is_shown_to_the_classes_and_cannot_join_by_mistake() {
        signInAs(new Teacher(UUID.randomUUID(), "Ms Byron"));
        open();
        assertThat(find(H2.class).single().getText()).isEqualTo("Hello, Ms Byron");
        assertThat(find(Anchor.class).withText("Go to your classes").single().getHref())
                .isEqualTo("teacher");
        assertThat(find(CodeField.class).all()).isEmpty();
    }

    @Test
    void whoever_was_sent_here_reads_why() {
        open(Optional.empty(), Goodbye.parse("removed"));
        assertThat(sentences()).anyMatch(s -> s.startsWith("Your teacher has taken you out"));
        assertThat(Goodbye.parse("<b>hello</b>")).isEmpty();
    }
}
