package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.classlens.SharedData;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Real hands: learned from some people's, recognized on other people's. */
class SharedVideosIT {

    private static CameraVideo video(String name) {
        Path folder = SharedData.require("webcam", "hand signs before a real browser's camera");
        return new CameraVideo(folder.resolve(name + ".mjpeg"));
    }

    @Test
    void hand_signs_of_other_people_are_told_apart() {
        FakeCamera camera = new FakeCamera(video("sign-0"));
        try (Server server = Server.start("SharedVideosIT");
                Browser browser = new Browser(camera);
                Visit visit = browser.pupil(server, Screen.LAPTOP)) {
            StudioPage studio = new StudioPage(visit.page());
            studio.waitForCamera();
            studio.recordWithKey("Class 1", "1", 20);
            studio.turnCameraOff();
            camera.show(video("sign-5"));
            studio.turnCameraOn();
            studio.recordWithKey("Class 2", "2", 20);
            studio.turnCameraOff();
            studio.train();

            // The sequence shows 0, then 5, then 9, four seconds each, and begins again.
            camera.show(video("sequence"));
            studio.turnCameraOn();
            assertThat(studio.liveWinner()).hasText("Class 1");
            assertThat(studio.liveWinner()).hasText("Class 2");
            visit.screenshot("hand-signs");
        }
    }
}
