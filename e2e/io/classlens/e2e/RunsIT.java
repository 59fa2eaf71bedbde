package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.classlens.e2e.StudioPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trains more than once, compares, and goes back. */
class RunsIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 21);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 22);

    private static Server server;
    private static FakeCamera camera;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = Server.start("RunsIT");
        camera = new FakeCamera(BALL);
        browser = new Browser(camera);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    private static void record(StudioPage studio) {
        studio.waitForCamera();
        studio.recordHolds("Class 1", "1", 3, 6);
        studio.turnCameraOff();
        camera.show(CUP);
        studio.turnCameraOn();
        studio.recordHolds("Class 2", "2", 3, 6);
    }

    /** With another number of epochs and another learning rate than those that one begins with. */
    private static void trainOtherwise(StudioPage studio) {
        Page page = studio.page();
        studio.settings().click();
        field(page, "Epochs").fill("4");
        field(page, "Learning rate").fill("0.0001");
        field(page, "Learning rate").blur();
        studio.startTraining();
        assertThat(page.getByText("2 trainings are kept. Training 2 answers now.")).isVisible();
        studio.settings().click();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @ParameterizedTest
    @MethodSource("io.classlens.e2e.Screen#all")
    void two_trainings_are_compared_and_the_first_answers_again(Screen screen) {
        camera.show(BALL);
        try (Visit visit = browser.pupil(server, screen)) {
            Page page = visit.page();
            StudioPage studio = new StudioPage(page);
            assertThat(page.getByText("Nothing trained yet.")).isVisible();
            record(studio);
            studio.train();
            assertThat(page.getByText("from holds of the button that it never learned from"))
                    .isVisible();
            visit.screenshot("runs-1-split");
            trainOtherwise(studio);
            assertThat(button(page, "Back to the one before")).isVisible();
            visit.screenshot("runs-2-trained-twice");

            button(page, "Look and compare").click();
            assertThat(page.getByText("answers now", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            Axe.findsNothingSerious(visit, "runs");
            visit.screenshot("runs-3-list");
            page.getByLabel("Training 1", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Training 2", new Page.GetByLabelOptions().setExact(true)).check();
            button(page, "Compare 1 and 2").click();
            assertThat(page.getByText("Training 1 and training 2 side by side.")).isVisible();
            assertThat(page.locator("vaadin-dialog classlens-chart canvas")).hasCount(2);
            assertThat(page.locator(".run-differences tr.differs"))
                    .containsText(new String[] {"Learning rate"});
            Axe.findsNothingSerious(visit, "two runs compared");
            visit.screenshot("runs-4-compared");
            page.getByText("Took").last().scrollIntoViewIfNeeded();
            visit.screenshot("runs-4-compared-settings");

            button(page, "All trainings").click();
            button(page, "Use training 1").click();
            assertThat(page.getByText("Training 1 answers now.").first()).isVisible();
            visit.screenshot("runs-5-first-is-live");
            button(page, "Close").click();
            page.reload();

            assertThat(page.getByText("2 trainings are kept. Training 1 answers now.")).isVisible();
            assertThat(studio.liveWinner()).hasText("Class 2");
        }
    }

    @Test
    void a_deleted_training_comes_back_by_undo() {
        camera.show(BALL);
        try (Visit visit = browser.pupil(server, Screen.LAPTOP)) {
            Page page = visit.page();
            StudioPage studio = new StudioPage(page);
            record(studio);
            studio.train();
            trainOtherwise(studio);
            button(page, "Look and compare").click();

            button(page, "Delete training 1").click();
            assertThat(button(page, "Delete training 1")).hasCount(0);
            studio.undo().click();
            assertThat(button(page, "Delete training 1")).isVisible();

            page.keyboard().press("Escape");
            button(page, "Back to the one before").click();
            assertThat(page.getByText("2 trainings are kept. Training 1 answers now.")).isVisible();
        }
    }
}
