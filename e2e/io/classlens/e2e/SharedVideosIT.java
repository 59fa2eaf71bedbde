package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.classlens.e2e.StudioPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import io.classlens.SharedData;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real hands: learned from some people's, recognized on other people's. */
class SharedVideosIT {

    @RegisterExtension
    static final BrowserFixture browser =
            BrowserFixture.onSharedServer(CameraVideo.of(Thing.RED_BALL, 5));

    private static CameraVideo video(String name) {
        Path folder = SharedData.require("webcam", "hand signs before a real browser's camera");
        return new CameraVideo(folder.resolve(name + ".mjpeg"));
    }

    private static void show(StudioPage studio, CameraVideo video) {
        studio.turnCameraOff();
        browser.camera().show(video);
        studio.turnCameraOn();
    }

    @Test
    void hand_signs_are_learned_in_every_way_and_looked_at_from_every_side() {
        CameraVideo[] signs = {video("sign-0"), video("sign-5"), video("sign-9")};
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = new StudioPage(page);
        studio.waitForCamera();
        button(page, "Add class").click();
        for (int hold = 1; hold <= 3; hold++) {
            for (int sign = 0; sign < signs.length; sign++) {
                visit.record(sign + 1, signs[sign], 8);
            }
        }
        show(studio, signs[2]);

        // Nothing is trained: the nearest pictures answer.
        assertThat(page.getByText("Looks most like these")).isVisible();
        assertThat(studio.liveWinner()).hasText("Class 3");
        visit.screenshot("hand-signs-1-nearest");

        studio.train();
        assertThat(page.getByText("1 training is kept.")).isVisible();
        tellsOtherPeoplesHandsApart(studio);
        visit.screenshot("hand-signs-2-head");

        fineTune(page, studio);
        assertThat(page.getByText("2 trainings are kept. Training 2 answers now.")).isVisible();
        tellsOtherPeoplesHandsApart(studio);
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

    /** The sequence shows 0, then 5, then 9, four seconds each, and begins again. */
    private static void tellsOtherPeoplesHandsApart(StudioPage studio) {
        show(studio, video("sequence"));
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
