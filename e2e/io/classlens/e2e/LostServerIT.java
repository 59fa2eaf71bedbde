package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;

/** The server goes away in the middle of a lesson, and comes back. */
class LostServerIT {

    @Test
    void the_page_says_so_waits_and_goes_on_with_a_new_session() {
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

            server.restartOnSamePort();
            assertThat(visit.page().getByText("The server no longer knows this page")).isVisible();
            visit.screenshot("session-over");
            visit.page()
                    .getByRole(
                            AriaRole.BUTTON, new GetByRoleOptions().setName("Load the page again"))
                    .click();
            assertThat(studio.card("Class 1")).isVisible();
            studio.waitForCamera();
            studio.recordWithKey("Class 1", "1", 3);
        }
    }
}
