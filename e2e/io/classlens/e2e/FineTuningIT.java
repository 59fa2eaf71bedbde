package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.classlens.e2e.StudioPage.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Unfreezes the last block, trains, and finds what was done among the runs. */
class FineTuningIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 31);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 32);

    private static Server server;
    private static FakeCamera camera;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = Server.start("FineTuningIT");
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
        studio.recordWithKey("Class 1", "1", 12);
        studio.turnCameraOff();
        camera.show(CUP);
        studio.turnCameraOn();
        studio.recordWithKey("Class 2", "2", 12);
    }

    @ParameterizedTest
    @MethodSource("io.classlens.e2e.Screen#all")
    void the_last_block_learns_and_the_page_shows_what_changed(Screen screen) {
        camera.show(BALL);
        try (Visit visit = browser.pupil(server, screen)) {
            Page page = visit.page();
            StudioPage studio = new StudioPage(page);
            record(studio);
            page.getByText("Off: only the head learns").click();
            page.getByLabel("Let the last blocks learn, too").check();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("What learns")).click();
            page.getByRole(
                            AriaRole.OPTION,
                            new GetByRoleOptions().setName("The last block").setExact(true))
                    .click();
            assertThat(page.getByText("With fine-tuning: 394,142 learn, 1,234,760 are frozen."))
                    .isVisible();
            page.getByLabel("Epochs of fine-tuning").fill("4");
            page.getByLabel("Epochs of fine-tuning").blur();
            Axe.findsNothingSerious(visit, "fine-tuning");
            visit.screenshot("fine-tuning-1-settings");

            button(page, "Show all layers").click();
            assertThat(page.getByText("178 layers with 1,340,600 numbers")).isVisible();
            page.getByText("expanded_conv_14", new Page.GetByTextOptions().setExact(true))
                    .scrollIntoViewIfNeeded();
            Axe.findsNothingSerious(visit, "layers");
            visit.screenshot("fine-tuning-2-layers");
            button(page, "Close").click();

            studio.train();
            assertThat(page.getByText("Done!")).isVisible();
            assertThat(studio.liveWinner()).hasText("Class 2");
            visit.screenshot("fine-tuning-3-trained");

            button(page, "Look and compare").click();
            assertThat(page.getByText("Fine-tuned from expanded_conv_14 on")).isVisible();
            visit.screenshot("fine-tuning-4-runs");
        }
    }
}
