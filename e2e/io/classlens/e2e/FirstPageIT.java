package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page opens everywhere, and the means of the other browser tests work. */
class FirstPageIT {

    @RegisterExtension
    static final BrowserFixture browser =
            BrowserFixture.onSharedServer(CameraVideo.of(Thing.RED_BALL, 1));

    @Test
    void opens_without_an_error_and_asks_nobody_else() {
        Visit visit = browser.visit(Screen.LAPTOP);
        assertThat(visit.page().locator("#outlet > *").first()).isVisible();
        visit.lookAt("first-page");
    }

    @Test
    void a_visit_fails_when_the_page_logs_an_error_or_asks_another_host() {
        assertThatThrownBy(
                        () -> {
                            try (Visit visit = browser.pupil()) {
                                visit.page()
                                        .evaluate(
                                                """
                                                async () => {
                                                    console.error('a mistake');
                                                    // The policy stops what the page loads by itself.
                                                    await fetch('http://elsewhere.test/x')
                                                        .catch(() => 0);
                                                }
                                                """);
                                visit.page()
                                        .context()
                                        .waitForPage(
                                                () ->
                                                        visit.page()
                                                                .evaluate(
                                                                        "open('http://elsewhere.test/y')"));
                            }
                        })
                .hasMessageContaining("a mistake")
                .hasMessageContaining("violates the following Content Security Policy")
                .hasMessageContaining("asked another host: http://elsewhere.test/y");
    }

    @Test
    void the_camera_shows_another_video_when_it_is_opened_again() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        studio.turnCameraOff();
        browser.camera().show(CameraVideo.of(Thing.RED_BALL, 2));
        assertThat(colourCount(visit, "r > 120 && g < 90 && b < 90")).isGreaterThan(5_000);
        assertThat(colourCount(visit, "r > 120 && g > 100 && b < 70")).isLessThan(1_000);

        browser.camera().show(CameraVideo.of(Thing.YELLOW_STAR, 2));
        assertThat(colourCount(visit, "r > 120 && g < 90 && b < 90")).isLessThan(1_000);
        assertThat(colourCount(visit, "r > 120 && g > 100 && b < 70")).isGreaterThan(5_000);
    }

    /**
     * Opens the camera and counts the pixels of one frame that a JavaScript condition holds for.
     */
    private static int colourCount(Visit visit, String condition) {
        return (int)
                visit.page()
                        .evaluate(
                                """
                                async condition => {
                                    const stream =
                                        await navigator.mediaDevices.getUserMedia({video: true});
                                    const video = document.createElement('video');
                                    video.srcObject = stream;
                                    await video.play();
                                    const canvas = document.createElement('canvas');
                                    canvas.width = video.videoWidth;
                                    canvas.height = video.videoHeight;
                                    const context = canvas.getContext('2d');
                                    context.drawImage(video, 0, 0);
                                    stream.getTracks().forEach(track => track.stop());
                                    const {data} = context.getImageData(
                                        0, 0, canvas.width, canvas.height);
                                    const matches = new Function(
                                        'r', 'g', 'b', `return ${condition}`);
                                    let count = 0;
                                    for (let i = 0; i < data.length; i += 4) {
                                        if (matches(data[i], data[i + 1], data[i + 2])) count++;
                                    }
                                    return count;
                                }
                                """,
                                condition);
    }
}
