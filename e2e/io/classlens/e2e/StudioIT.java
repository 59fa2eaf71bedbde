package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole story in a real browser: a camera, two things, a training, and what the network says.
 */
class StudioIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 21);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 22);
    private static final CameraVideo OTHER_BALL = CameraVideo.of(Thing.RED_BALL, 31);
    private static final CameraVideo OTHER_CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 32);

    @RegisterExtension static final BrowserFixture browser = BrowserFixture.onSharedServer(BALL);

    private final DrawnPictures pictures = new DrawnPictures(41);

    private FilePayload file(String name, Thing thing) {
        return new FilePayload(name, "image/jpeg", pictures.nextJpeg(thing, 640, 480));
    }

    private FilePayload[] files(Thing thing, int count) {
        return Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(n -> file(thing + "-" + n + ".jpg", thing))
                .toArray(FilePayload[]::new);
    }

    private static void upload(Visit visit, String label, FilePayload... files) {
        Locator button =
                visit.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label));
        visit.page().waitForFileChooser(button::click).setFiles(files);
    }

    /** A studio that has learned two things from files, with a camera that shows the first. */
    private StudioPage trained(Visit visit) {
        StudioPage studio = visit.studio();
        upload(visit, "Upload pictures of Class 1", files(Thing.RED_BALL, 10));
        studio.waitForPictures("Class 1", 10);
        upload(visit, "Upload pictures of Class 2", files(Thing.BLUE_STRIPED_CUP, 10));
        studio.waitForPictures("Class 2", 10);
        studio.train();
        return studio;
    }

    @ParameterizedTest
    @MethodSource("io.classlens.e2e.Screen#laptopAndPhone")
    void two_things_are_recorded_trained_and_told_apart(Screen screen) {
        Visit visit = browser.pupil(screen);
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        visit.screenshot("1-new");
        studio.recordWithKey("Class 1", "1", 12);
        visit.screenshot("2-recorded-one");
        studio.turnCameraOff();

        browser.camera().show(CUP);
        studio.turnCameraOn();
        studio.recordWithMouse("Class 2", 12);
        studio.turnCameraOff();
        visit.screenshot("3-ready-to-train");

        assertThat(studio.chartSummary("Loss")).hasCount(0);
        studio.train();
        assertThat(studio.chartSummary("Loss")).containsText(StudioPage.number());
        assertThat(studio.chartSummary("Accuracy")).containsText(StudioPage.number());

        browser.camera().show(OTHER_BALL);
        studio.turnCameraOn();
        assertThat(studio.liveWinner()).hasText("Class 1");
        visit.screenshot("4-predicts-one");
        studio.turnCameraOff();

        browser.camera().show(OTHER_CUP);
        studio.turnCameraOn();
        assertThat(studio.liveWinner()).hasText("Class 2");
        visit.screenshot("5-predicts-two");
    }

    @Test
    void letting_go_anywhere_stops_recording() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        studio.holdButton("Class 1").hover();
        visit.page().mouse().down();
        studio.waitForPictures("Class 1", 3);
        visit.screenshot("recording");
        visit.page().mouse().move(5, 5);
        visit.page().mouse().up();

        assertThat(studio.holdButton("Class 1")).hasAttribute("aria-pressed", "false");
        assertThat(studio.card("Class 1").locator(".words").first()).hasText("Hold to record");
    }

    @Test
    void somebody_alone_records_after_a_countdown() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        studio.card("Class 1")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Record 20 pictures of Class 1 by itself"))
                .click();

        studio.waitForPictures("Class 1", 20);
        assertThat(studio.card("Class 1").locator(".count")).hasText("20 pictures");
    }

    @Test
    void uploaded_pictures_become_examples_and_a_bad_file_is_named() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        FilePayload broken =
                new FilePayload(
                        "holiday.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8));
        FilePayload[] files = Arrays.copyOf(files(Thing.RED_BALL, 2), 3);
        files[2] = broken;

        upload(visit, "Upload pictures of Class 1", files);

        studio.waitForPictures("Class 1", 2);
        visit.screenshot("upload-refused");
        assertThat(visit.page().getByText("holiday.jpg: not a picture")).isVisible();
        assertThat(studio.thumbnails("Class 1")).hasCount(2);
    }

    @Test
    void pictures_can_be_dropped_onto_a_class() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        Locator zone = visit.page().locator("vaadin-upload-drop-zone").nth(1);
        String base64 =
                Base64.getEncoder()
                        .encodeToString(pictures.nextJpeg(Thing.BLUE_STRIPED_CUP, 640, 480));
        zone.evaluate(
                """
                (zone, base64) => {
                    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
                    const dataTransfer = new DataTransfer();
                    dataTransfer.items.add(new File([bytes], 'cup.jpg', {type: 'image/jpeg'}));
                    for (const type of ['dragenter', 'dragover', 'drop']) {
                        zone.dispatchEvent(
                            new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
                    }
                }
                """,
                base64);

        studio.waitForPictures("Class 2", 1);
        assertThat(studio.thumbnails("Class 1")).hasCount(0);
    }

    @Test
    void a_training_can_be_stopped() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        upload(visit, "Upload pictures of Class 1", files(Thing.RED_BALL, 10));
        studio.waitForPictures("Class 1", 10);
        upload(visit, "Upload pictures of Class 2", files(Thing.BLUE_STRIPED_CUP, 10));
        studio.waitForPictures("Class 2", 10);
        studio.settings().click();
        Locator epochs = visit.page().getByLabel("Epochs", new GetByLabelOptions().setExact(true));
        epochs.fill("1000");
        epochs.press("Tab");
        Locator units =
                visit.page().getByLabel("Hidden units", new GetByLabelOptions().setExact(true));
        units.fill("1000");
        units.press("Tab");

        button(visit, "Train").click();
        assertThat(visit.page().getByText("of 1,000")).isVisible();
        visit.screenshot("training");
        button(visit, "Stop").click();

        assertThat(visit.page().getByText("Stopped after epoch")).isVisible();
        assertThat(button(visit, "Train")).isVisible();
        visit.screenshot("stopped");
    }

    private static Locator button(Visit visit, String name) {
        return visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void an_uploaded_picture_is_predicted() {
        Visit visit = browser.pupil();
        trained(visit);

        upload(visit, "Try a picture", file("surprise.jpg", Thing.BLUE_STRIPED_CUP));

        Locator still = visit.page().locator("classlens-prediction .still");
        assertThat(still).containsText("surprise.jpg");
        assertThat(still.locator(".winner .name")).hasText("Class 2");
        visit.screenshot("predicted-upload");
    }

    @Test
    void a_new_name_shows_everywhere_at_once() {
        Visit visit = browser.pupil();
        StudioPage studio = trained(visit);
        assertThat(studio.liveBar("Class 1")).isVisible();

        Locator name = studio.card("Class 1").getByRole(AriaRole.TEXTBOX);
        name.fill("Red ball");
        name.press("Enter");

        assertThat(studio.card("Red ball")).isVisible();
        assertThat(studio.liveBar("Red ball")).isVisible();
        assertThat(studio.liveWinner()).hasText("Red ball");
        assertThat(visit.page().getByText("after the last training")).not().isVisible();
    }

    @Test
    void a_deleted_class_leaves_the_prediction_and_comes_back_with_undo() {
        Visit visit = browser.pupil();
        StudioPage studio = trained(visit);
        assertThat(studio.liveBar("Class 2")).isVisible();

        visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Delete Class 2"))
                .click();
        assertThat(studio.card("Class 2")).not().isVisible();
        assertThat(studio.liveBar("Class 2")).not().isVisible();
        assertThat(visit.page().getByText("after the last training")).isVisible();
        visit.screenshot("deleted-class");

        studio.undo().click();
        assertThat(studio.thumbnails("Class 2")).hasCount(10);
        assertThat(studio.liveBar("Class 2")).isVisible();
        assertThat(visit.page().getByText("after the last training")).not().isVisible();
    }

    @Test
    void a_deleted_picture_comes_back_with_undo() {
        Visit visit = browser.pupil();
        StudioPage studio = visit.studio();
        upload(visit, "Upload pictures of Class 1", files(Thing.RED_BALL, 3));
        studio.waitForPictures("Class 1", 3);

        visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Delete picture 2 of Class 1"))
                .click();
        assertThat(studio.thumbnails("Class 1")).hasCount(2);

        studio.undo().click();
        assertThat(studio.thumbnails("Class 1")).hasCount(3);
    }

    @Test
    void a_training_without_pictures_is_told_what_is_missing() {
        Visit visit = browser.pupil();
        visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Train").setExact(true))
                .click();

        assertThat(visit.page().getByText("“Class 1” has no pictures yet")).isVisible();
        visit.screenshot("nothing-to-train");
    }

    @Test
    void two_tabs_of_one_pupil_show_the_same_project() {
        Visit visit = browser.pupil();
        StudioPage first = visit.studio();
        StudioPage second = new StudioPage(visit.page().context().newPage());
        second.page().navigate(browser.server().address() + "/studio");

        upload(visit, "Upload pictures of Class 1", files(Thing.RED_BALL, 2));

        first.waitForPictures("Class 1", 2);
        second.waitForPictures("Class 1", 2);
    }

    @Test
    void another_visitor_has_a_project_of_his_own() {
        Visit mine = browser.pupil();
        Visit theirs = browser.pupil();
        upload(mine, "Upload pictures of Class 1", files(Thing.RED_BALL, 2));
        new StudioPage(mine.page()).waitForPictures("Class 1", 2);

        theirs.page().reload();
        StudioPage studio = new StudioPage(theirs.page());
        assertThat(studio.card("Class 1")).isVisible();
        assertThat(studio.thumbnails("Class 1")).hasCount(0);
    }
}
