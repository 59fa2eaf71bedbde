package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** axe-core looks for what shuts people out. */
class AccessibilityIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 6);

    @RegisterExtension static final BrowserFixture browser = BrowserFixture.onSharedServer(BALL);

    @Test
    void finds_nothing_serious_in_any_state() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        assertThat(studio.card("Class 1")).isVisible();
        visit.lookAt("studio-new");

        studio.waitForCamera();
        visit.record(1, BALL, 9);
        visit.record(2, BALL, 9);
        visit.lookAt("studio-recorded");

        studio.settings().click();
        studio.train();
        assertThat(visit.page().locator("classlens-prediction").getByRole(AriaRole.METER).first())
                .isVisible();
        visit.lookAt("studio-trained");
    }
}
