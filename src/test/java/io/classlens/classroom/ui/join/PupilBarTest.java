package io.classlens.classroom.ui.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockPage;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import io.classlens.Kept;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.serving.FrameServing;
import io.classlens.studio.Studio;
import io.classlens.studio.ui.AStudio;
import io.classlens.ui.ClasslensWebcam;
import io.classlens.ui.LastWord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pupil's bar without a browser; what happens elsewhere happens on another thread. */
class PupilBarTest extends BrowserlessTest {

    private final Kept kept = Kept.shared();
    private Classroom classroom;
    @AutoClose private final FrameServing frames = AStudio.frames();
    private Pupil ada;
    private String token;
    private Studio studio;
    private ClasslensWebcam webcam;
    private PupilBar bar;
    private Div page;

    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    @BeforeAll
    static void needs_a_backbone() {
        assumeTrue(AStudio.isPossible(), "the backbone is brought by ./classlens");
    }

    @BeforeEach
    void open_the_page() {
        classroom = kept.classrooms().create(kept.aTeacher(), ClassroomSettings.named("Year 7"));
        var joined = (JoinOutcome.Joined) kept.pupils().join(classroom.code(), "Ada");
        ada = joined.pupil();
        token = joined.token();
        studio = AStudio.studios(frames).open(ada.project());
        webcam = new ClasslensWebcam(ada.project());
        bar =
                new PupilBar(
                        new PupilPresence(
                                kept.classrooms(), kept.pupils(), ada, Optional.of(token)),
                        studio,
                        Optional.of(webcam),
                        () -> page.removeAll());
        page = new Div(bar, webcam);
        UI.getCurrent().add(page);
    }

    @Test
    void says_who_one_is_and_in_which_class() {
        assertThat(find(Span.class).withClassName("pupil-nickname").single().getText())
                .isEqualTo("Ada");
        assertThat(find(Span.class).withClassName("pupil-class").single().getText())
                .isEqualTo("Year 7");
        assertThat(notices()).isEmpty();
    }

    @Test
    void says_for_as_long_as_a_teacher_looks_that_a_teacher_looks() {
        Runnable[] end = new Runnable[1];
        elsewhere(() -> end[0] = studio.presence().watch());
        waitUntil(() -> notices().contains("Your teacher is looking at your pictures."));
        elsewhere(end[0]);
        waitUntil(() -> notices().isEmpty());
    }

    @Test
    void a_page_that_is_opened_while_a_teacher_looks_says_so_at_once() {
        Runnable end = studio.presence().watch();
        page.removeAll();
        page.add(bar, webcam);
        assertThat(notices()).contains("Your teacher is looking at your pictures.");
        end.run();
    }

    @Test
    void a_paused_class_pauses_the_camera_until_it_goes_on() {
        elsewhere(() -> kept.classrooms().setLesson(classroom.id(), Lesson.PAUSED));
        waitUntil(() -> notices().contains("Your teacher has paused the class."));
        assertThat(webcam.getElement().getProperty("enabled", true)).isFalse();
        elsewhere(() -> kept.classrooms().setLesson(classroom.id(), Lesson.OPEN));
        waitUntil(() -> notices().isEmpty());
        assertThat(webcam.getElement().getProperty("enabled", false)).isTrue();
    }

    @Test
    void the_end_of_the_lesson_is_told_on_a_page_of_its_own() {
        elsewhere(() -> kept.classrooms().setLesson(classroom.id(), Lesson.OVER));
        waitUntil(() -> sentTo().isPresent());
        assertThat(sentTo()).contains("lesson-over");
        assertThat(webcam.isAttached()).isFalse();

        UI.getCurrent().add(new LessonOverView());
        assertThat(find(H2.class).single().getText()).isEqualTo("The lesson is over");
        assertThat(sentences()).contains("Well done, Ada!");
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(
                        line -> line.startsWith("Your project stays on the school’s server until"));
    }

    /** The browser asks once more before it has followed to the other page. */
    @Test
    void a_page_that_is_being_left_still_tells_where_it_goes() {
        elsewhere(() -> kept.classrooms().setLesson(classroom.id(), Lesson.OVER));
        waitUntil(() -> sentTo().isPresent());
        assertThat(bar.isAttached()).isFalse();

        assertThat(LastWord.of(UI.getCurrent()).map(LastWord::address)).contains("lesson-over");
    }

    @Test
    void whoever_opens_that_page_without_having_been_in_a_lesson_can_read_it() {
        UI.getCurrent().add(new LessonOverView());
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(line -> line.contains("as many days as your teacher has chosen"));
    }

    @Test
    void a_pupil_who_is_removed_is_sent_to_the_join_page() {
        elsewhere(() -> kept.pupils().remove(ada.id()));
        waitUntil(() -> sentTo().isPresent());
        // Which of the two depends on whether the page looks before all is erased.
        assertThat(sentTo().orElseThrow()).isIn("./?goodbye=removed", "./?goodbye=signed-off");
        assertThat(webcam.isAttached()).isFalse();
    }

    @Test
    void a_class_that_is_deleted_says_goodbye() {
        elsewhere(() -> kept.classrooms().delete(classroom.id()));
        waitUntil(() -> sentTo().isPresent());
        assertThat(sentTo().orElseThrow())
                .isIn("./?goodbye=class-gone", "./?goodbye=removed", "./?goodbye=signed-off");
    }

    @Test
    void the_device_that_is_left_behind_after_a_rescue_is_signed_off() {
        String words = kept.pupils().makeRescueCode(ada.id());
        elsewhere(() -> kept.pupils().rescue(classroom.code(), words));
        waitUntil(() -> sentTo().isPresent());
        assertThat(sentTo()).contains("./?goodbye=signed-off");
    }

    @Test
    void a_new_nickname_and_a_new_class_name_are_shown() {
        elsewhere(() -> kept.pupils().rename(ada.id(), "Byte"));
        waitUntil(
                () ->
                        find(Span.class)
                                .withClassName("pupil-nickname")
                                .single()
                                .getText()
                                .equals("Byte"));
        assertThat(find(Notification.class).all()).hasSize(1);
        elsewhere(
                () -> kept.classrooms().change(classroom.id(), ClassroomSettings.named("Year 8")));
        waitUntil(
                () ->
                        find(Span.class)
                                .withClassName("pupil-class")
                                .single()
                                .getText()
                                .equals("Year 8"));
    }

    @Test
    void others_who_join_change_nothing_here() {
        elsewhere(() -> kept.pupils().join(classroom.code(), "Ben"));
        assertThat(sentTo()).isEmpty();
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void leaving_asks_first_and_says_until_when_the_project_stays() {
        choose("Leave");
        assertThat(sentences()).anyMatch(s -> s.startsWith("Your project stays until "));
        press("Stay");
        assertThat(kept.pupils().byToken(token)).isPresent();
        assertThat(sentTo()).isEmpty();
    }

    @Test
    void who_leaves_is_forgotten_by_the_device_and_keeps_the_project() {
        choose("Leave");
        press("Leave");
        assertThat(kept.pupils().byToken(token)).isEmpty();
        assertThat(kept.pupils().find(ada.id())).isPresent();
        assertThat(JoinPage.cookie().orElseThrow().getMaxAge()).isZero();
        assertThat(sentTo()).contains("./?goodbye=left");
    }

    @Test
    void a_rescue_code_is_made_from_the_menu() {
        choose("Move to another device");
        press("Make a code");
        String words = find(Paragraph.class).withClassName("rescue-words").single().getText();
        assertThat(kept.pupils().rescue(classroom.code(), words))
                .isInstanceOf(JoinOutcome.Joined.class);
    }

    @Test
    void more_can_be_put_into_the_menu_before_leaving() {
        bar.addAction("Save my project", () -> {});
        assertThat(items()).containsExactly("Move to another device", "Save my project", "Leave");
    }

    @Test
    void a_page_that_is_closed_hears_nothing_any_more() {
        page.remove(bar);
        kept.pupils().remove(ada.id());
        elsewhere(() -> studio.presence().watch().run());
        MockVaadin.clientRoundtrip();
        assertThat(sentTo()).isEmpty();
    }

    private List<String> items() {
        return menu().getSubMenu().getItems().stream().map(MenuItem::getText).toList();
    }

    private void choose(String item) {
        MenuItem chosen =
                menu().getSubMenu().getItems().stream()
                        .filter(each -> each.getText().equals(item))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
    }

    private MenuItem menu() {
        return find(MenuBar.class).single().getItems().getFirst();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private List<String> notices() {
        return find(Paragraph.class).withClassName("pupil-notice").all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private List<String> sentences() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private static Optional<String> sentTo() {
        return Optional.ofNullable(
                ((MockPage) UI.getCurrent().getPage()).getLastExternalNavigationURL());
    }

    private static void elsewhere(Runnable task) {
        try {
            assertThat(Thread.ofPlatform().start(task).join(Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the page hear what other threads have to say. */
    private static void waitUntil(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            Thread.onSpinWait();
            MockVaadin.clientRoundtrip();
        }
    }
}
