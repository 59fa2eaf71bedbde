package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Trains, looks closely at what came of it, and takes a picture away. */
class ReportIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 41);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 42);

    @RegisterExtension static final BrowserFixture browser = BrowserFixture.onSharedServer(CUP);

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    /** Some cups are in the wrong class, so that there is something wrong to find. */
    private static void record(Visit visit) {
        visit.record(1, BALL, 15);
        visit.record(2, CUP, 15);
        visit.record(1, CUP, 4);
    }

    @Test
    void what_was_taken_for_what_is_shown_with_its_pictures() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = visit.studio();
        assertThat(page.getByText("Train first; then you see here what it takes for what."))
                .isVisible();
        record(visit);
        studio.train();

        button(page, "Look closely").click();
        assertThat(page.getByText("How good is training 1?")).isVisible();
        page.getByLabel("it learned from", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByText("these numbers flatter it")).isVisible();
        Locator cups = button(page, "“Class 2”, and it said so");
        int count = Integer.parseInt(cups.innerText());
        cups.click();
        Locator pictures = page.locator(".report-pictures").first().locator("img");
        assertThat(pictures).hasCount(count);
        visit.lookAt("report-1-matrix");

        page.locator(".report-threshold input").fill("100");
        assertThat(page.getByText("Not sure below 100%")).isVisible();
        page.getByText("Most wrong").scrollIntoViewIfNeeded();
        visit.lookAt("report-2-threshold-and-wrong");

        page.locator(".report-pictures").first().getByRole(AriaRole.BUTTON).first().click();
        assertThat(pictures).hasCount(count - 1);
        assertThat(studio.undo()).isVisible();
    }
}
