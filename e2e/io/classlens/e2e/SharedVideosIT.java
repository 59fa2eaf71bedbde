package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.classlens.e2e.StudioPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.classlens.SharedData;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Real hands: learned from some people's, recognized on other people's. */
class SharedVideosIT {

    private static CameraVideo video(String name) {
        Path folder = SharedData.require("webcam", "hand signs before a real browser's camera");
        return new CameraVideo(folder.resolve(name + ".mjpeg"));
    }

    private static void record(
            StudioPage studio, FakeCamera camera, String sign, String name, String key) {
        studio.turnCameraOff();
        camera.show(video(sign));
        studio.turnCameraOn();
        studio.recordHolds(name, key, 3, 8);
    }

    @Test
    void hand_signs_are_learned_in_every_way_and_looked_at_from_every_side() {
        FakeCamera camera = new FakeCamera(video("sign-0"));
        try (Server server = Server.start("SharedVideosIT");
                Browser browser = new Browser(camera);
                Visit visit = browser.pupil(server, Screen.LAPTOP)) {
            Page page = visit.page();
            StudioPage studio = new StudioPage(page);
            studio.waitForCamera();
            button(page, "Add class").click();
            record(studio, camera, "sign-0", "Class 1", "1");
            record(studio, camera, "sign-5", "Class 2", "2");
            record(studio, camera, "sign-9", "Class 3", "3");

            // Nothing is trained: the nearest pictures answer.
            assertThat(page.getByText("Looks most like these")).isVisible();
            assertThat(studio.liveWinner()).hasText("Class 3");
            visit.screenshot("hand-signs-1-nearest");

            studio.train();
            assertThat(page.getByText("1 training is kept.")).isVisible();
            tellsOtherPeoplesHandsApart(studio, camera);
            visit.screenshot("hand-signs-2-head");

            fineTune(page, studio);
            assertThat(page.getByText("2 trainings are kept. Training 2 answers now.")).isVisible();
            tellsOtherPeoplesHandsApart(studio, camera);
            visit.screenshot("hand-signs-3-fine-tuned");

            looksAtTheMatrix(page);
            visit.screenshot("hand-signs-4-matrix");
            button(page, "Close").click();
            comparesBoth(page);
            visit.screenshot("hand-signs-5-compared");
            button(page, "Close").click();

            button(page, "Show the map").click();
            assertThat(
                            page.locator("classlens-map")
                                    .getByRole(
                                            AriaRole.OPTION,
                                            new Locator.GetByRoleOptions()
                                                    .setName(Pattern.compile("^Class 3, "))))
                    .hasCount(studio.pictureCount("Class 3"));
            page.locator("classlens-map").scrollIntoViewIfNeeded();
            visit.screenshot("hand-signs-6-map");
        }
    }

    /** The sequence shows 0, then 5, then 9, four seconds each, and begins again. */
    private static void tellsOtherPeoplesHandsApart(StudioPage studio, FakeCamera camera) {
        studio.turnCameraOff();
        camera.show(video("sequence"));
        studio.turnCameraOn();
        assertThat(studio.liveWinner()).hasText("Class 1");
        assertThat(studio.liveWinner()).hasText("Class 2");
    }

    /** The last block and a few epochs, so that it is quick. */
    private static void fineTune(Page page, StudioPage studio) {
        page.getByText("Off: only the head learns").click();
        page.getByLabel("Let the last blocks learn, too").check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("What learns")).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new GetByRoleOptions().setName("The last block").setExact(true))
                .click();
        page.getByLabel("Epochs of fine-tuning").fill("3");
        page.getByLabel("Epochs of fine-tuning").blur();
        studio.startTraining();
        studio.waitForTraining();
        page.getByText("The last block learns").click();
    }

    private static void looksAtTheMatrix(Page page) {
        button(page, "Look closely").click();
        assertThat(page.getByText("How good is training 2?")).isVisible();
        assertThat(page.locator(".confusion tbody tr")).hasCount(3);
        Locator cell = page.locator(".confusion button").first();
        int count = Integer.parseInt(cell.innerText());
        cell.click();
        assertThat(page.locator(".report-pictures").first().locator("img")).hasCount(count);
    }

    private static void comparesBoth(Page page) {
        button(page, "Look and compare").click();
        page.getByLabel("Training 1", new GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Training 2", new GetByLabelOptions().setExact(true)).check();
        button(page, "Compare 1 and 2").click();
        assertThat(page.getByText("Training 1 and training 2 side by side.")).isVisible();
        assertThat(page.getByText("Fine-tuned from expanded_conv_14 on")).isVisible();
    }
}
