package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** axe-core looks for what shuts people out. */
class AccessibilityIT {

    private static Server server;
    private static FakeCamera camera;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = Server.start("AccessibilityIT");
        camera = new FakeCamera(CameraVideo.of(Thing.RED_BALL, 6));
        browser = new Browser(camera);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("io.classlens.e2e.Screen#all")
    void finds_nothing_serious_in_any_state(Screen screen) {
        try (Visit visit = browser.pupil(server, screen)) {
            StudioPage studio = new StudioPage(visit.page());
            assertThat(studio.card("Class 1")).isVisible();
            Axe.findsNothingSerious(visit, "new");

            studio.waitForCamera();
            studio.recordWithKey("Class 1", "1", 9);
            studio.recordWithKey("Class 2", "2", 9);
            Axe.findsNothingSerious(visit, "recorded");

            studio.settings().click();
            studio.train();
            assertThat(
                            visit.page()
                                    .locator("classlens-prediction")
                                    .getByRole(AriaRole.METER)
                                    .first())
                    .isVisible();
            Axe.findsNothingSerious(visit, "trained, settings open");
        }
    }
}
