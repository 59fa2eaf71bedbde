package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is unlike everything is not called by a name, and a picture in the wrong class is moved. */
class NotSureIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 51);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 52);

    @RegisterExtension static final BrowserFixture browser = BrowserFixture.onSharedServer(BALL);

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static void show(StudioPage studio, CameraVideo video) {
        studio.turnCameraOff();
        browser.camera().show(video);
        studio.turnCameraOn();
    }

    @Test
    void what_was_never_seen_gets_no_name() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        for (int hold = 1; hold <= 3; hold++) {
            visit.record(1, BALL, 8);
        }
        // The nearest pictures answer, and there is but one class: whatever it sees is that.
        show(studio, CUP);
        assertThat(studio.liveWinner()).hasText("Class 1");

        page.getByText("When it is not sure").click();
        page.getByLabel("Ask the pictures, too").check();

        assertThat(page.locator("classlens-prediction .live .winner.novel"))
                .hasText("Never seen anything like it");
        visit.lookAt("not-sure-1-never-seen");

        show(studio, BALL);
        assertThat(studio.liveWinner()).hasText("Class 1");
    }

    @Test
    void a_picture_in_the_wrong_class_is_moved_and_comes_back_by_undo() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        visit.record(1, BALL, 4);
        studio.turnCameraOff();

        button(page, "Move picture").first().click();
        visit.screenshot("not-sure-2-move");
        page.locator(".move-choice").getByText("Class 2").click();

        assertThat(studio.thumbnails("Class 2")).hasCount(1);
        studio.undo().click();
        assertThat(studio.thumbnails("Class 2")).hasCount(0);

        button(page, "Add “None of these”").click();
        assertThat(studio.card("None of these")).isVisible();
        visit.lookAt("not-sure-3-none-of-these");
    }
}
