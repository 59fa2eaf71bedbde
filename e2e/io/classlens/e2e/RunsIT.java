package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.classlens.e2e.StudioPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Trains more than once, compares, and goes back. */
class RunsIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 21);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 22);

    @RegisterExtension static final BrowserFixture browser = BrowserFixture.onSharedServer(CUP);

    /** Three holds of each button; the camera goes on showing the cup. */
    private static void record(Visit visit) {
        for (int hold = 1; hold <= 3; hold++) {
            visit.record(1, BALL, 6);
            visit.record(2, CUP, 6);
        }
    }

    /** With another number of epochs and another learning rate than those that one begins with. */
    private static void trainOtherwise(StudioPage studio) {
        Page page = studio.page();
        studio.settings().click();
        field(page, "Epochs").fill("4");
        field(page, "Learning rate").fill("0.0001");
        field(page, "Learning rate").blur();
        studio.startTraining();
        assertThat(page.getByText("2 trainings are kept. Training 2 answers now.")).isVisible();
        studio.settings().click();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void two_trainings_are_compared_and_the_first_answers_again() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = visit.studio();
        assertThat(page.getByText("Nothing trained yet.")).isVisible();
        record(visit);
        studio.train();
        assertThat(page.getByText("from holds of the button that it never learned from"))
                .isVisible();
        visit.screenshot("runs-1-split");
        trainOtherwise(studio);
        assertThat(button(page, "Back to the one before")).isVisible();
        visit.lookAt("runs-2-trained-twice");

        button(page, "Look and compare").click();
        assertThat(page.getByText("answers now", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        visit.lookAt("runs-3-list");
        page.getByLabel("Training 1", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Training 2", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Compare 1 and 2").click();
        assertThat(page.getByText("Training 1 and training 2 side by side.")).isVisible();
        assertThat(page.locator("vaadin-dialog classlens-chart canvas")).hasCount(2);
        assertThat(page.locator(".run-differences tr.differs"))
                .containsText(new String[] {"Learning rate"});
        visit.lookAt("runs-4-compared");
        page.getByText("Took").last().scrollIntoViewIfNeeded();
        visit.screenshot("runs-4-compared-settings");

        button(page, "All trainings").click();
        button(page, "Use training 1").click();
        assertThat(page.getByText("Training 1 answers now.").first()).isVisible();
        visit.screenshot("runs-5-first-is-live");
        button(page, "Close").click();
        page.reload();

        assertThat(page.getByText("2 trainings are kept. Training 1 answers now.")).isVisible();
        assertThat(studio.liveWinner()).hasText("Class 2");
    }

    @Test
    void a_deleted_training_comes_back_by_undo() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = visit.studio();
        record(visit);
        studio.train();
        trainOtherwise(studio);
        button(page, "Look and compare").click();

        button(page, "Delete training 1").click();
        assertThat(button(page, "Delete training 1")).hasCount(0);
        studio.undo().click();
        assertThat(button(page, "Delete training 1")).isVisible();

        page.keyboard().press("Escape");
        button(page, "Back to the one before").click();
        assertThat(page.getByText("2 trainings are kept. Training 1 answers now.")).isVisible();
    }
}
