package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.classlens.e2e.StudioPage.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Unfreezes the last block, trains, and finds what was done among the runs. */
class FineTuningIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 31);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 32);

    @RegisterExtension static final BrowserFixture browser = BrowserFixture.onSharedServer(CUP);

    @Test
    void the_last_block_learns_and_the_page_shows_what_changed() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = visit.studio();
        visit.record(1, BALL, 12);
        visit.record(2, CUP, 12);
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
        visit.lookAt("fine-tuning-1-settings");

        button(page, "Show all layers").click();
        assertThat(page.getByText("178 layers with 1,340,600 numbers")).isVisible();
        page.getByText("expanded_conv_14", new Page.GetByTextOptions().setExact(true))
                .scrollIntoViewIfNeeded();
        visit.lookAt("fine-tuning-2-layers");
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
