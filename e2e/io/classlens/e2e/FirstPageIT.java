package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page opens everywhere, and the means of the other browser tests work. */
class FirstPageIT {

    private static Server server;
    private static FakeCamera camera;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = Server.start("FirstPageIT");
        camera = new FakeCamera(CameraVideo.of(Thing.RED_BALL, 1));
        browser = new Browser(camera);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("io.classlens.e2e.Screen#all")
    void opens_without_an_error_and_asks_nobody_else(Screen screen) {
        try (Visit visit = browser.visit(server, screen)) {
            assertThat(visit.page().locator("#outlet > *").first()).isVisible();
            visit.screenshot("first-page");
        }
    }

    @Test
    void a_visit_fails_when_the_page_logs_an_error_or_asks_another_host() {
        assertThatThrownBy(
                        () -> {
                            try (Visit visit = browser.pupil(server, Screen.LAPTOP)) {
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
        try (Visit visit = browser.pupil(server, Screen.LAPTOP)) {
            StudioPage studio = new StudioPage(visit.page());
            studio.waitForCamera();
            studio.turnCameraOff();
            camera.show(CameraVideo.of(Thing.RED_BALL, 2));
            assertThat(colourCount(visit, "r > 120 && g < 90 && b < 90")).isGreaterThan(5_000);
            assertThat(colourCount(visit, "r > 120 && g > 100 && b < 70")).isLessThan(1_000);

            camera.show(CameraVideo.of(Thing.YELLOW_STAR, 2));
            assertThat(colourCount(visit, "r > 120 && g < 90 && b < 90")).isLessThan(1_000);
            assertThat(colourCount(visit, "r > 120 && g > 100 && b < 70")).isGreaterThan(5_000);
        }
    }

    @Test
    void the_server_comes_back_on_the_same_port() {
        String address = server.address();
        server.restartOnSamePort();
        assertThat(server.address()).isEqualTo(address);
        try (Visit visit = browser.pupil(server, Screen.LAPTOP)) {
            assertThat(visit.page().locator("#outlet > *").first()).isVisible();
        }
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
