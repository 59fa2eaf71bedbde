package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByTextOptions;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server goes away in the middle of a lesson, and comes back. */
class LostServerIT {

    @RegisterExtension
    static final BrowserFixture browser =
            BrowserFixture.onOwnServer(CameraVideo.of(Thing.RED_BALL, 5));

    @Test
    void the_page_says_so_waits_loads_itself_again_and_nothing_is_lost() {
        Server server = browser.server();
        Visit visit = browser.pupil();
        visit.expectProblem("ERR_");
        visit.expectProblem("401");
        visit.expectProblem("403");
        visit.expectProblem("WebSocket");
        StudioPage studio = visit.studio();
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
        String address = server.address();
        server.restartOnSamePort();
        assertThat(server.address()).isEqualTo(address);
        visit.page().waitForFunction("() => !window.isOldPage");
        studio.waitForCamera();
        studio.waitForPictures("Class 1", 3);
        studio.recordWithKey("Class 1", "1", 6);
    }
}
