package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByTextOptions;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;

/** The server goes away in the middle of a lesson, and comes back. */
class LostServerIT {

    @Test
    void the_page_says_so_waits_loads_itself_again_and_nothing_is_lost() {
        FakeCamera camera = new FakeCamera(CameraVideo.of(Thing.RED_BALL, 5));
        try (Server server = Server.start("LostServerIT");
                Browser browser = new Browser(camera);
                Visit visit = browser.pupil(server, Screen.LAPTOP)) {
            visit.expectProblem("ERR_");
            visit.expectProblem("401");
            visit.expectProblem("403");
            visit.expectProblem("WebSocket");
            StudioPage studio = new StudioPage(visit.page());
            studio.waitForCamera();
            studio.recordWithKey("Class 1", "1", 3);

            server.kill();
            assertThat(
                            visit.page()
                                    .getByText(
                                            "The server does not answer",
                                            new GetByTextOptions().setExact(true)))
                    .isVisible();
            visit.screenshot("server-away");

            visit.page().evaluate("() => { window.isOldPage = true; }");
            server.restartOnSamePort();
            visit.page().waitForFunction("() => !window.isOldPage");
            studio.waitForCamera();
            studio.waitForPictures("Class 1", 3);
            studio.recordWithKey("Class 1", "1", 6);
        }
    }
}
