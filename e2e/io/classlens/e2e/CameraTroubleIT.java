package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which there is no camera has words of its own, and files still work. */
class CameraTroubleIT {

    @RegisterExtension
    static final BrowserFixture browser =
            BrowserFixture.onSharedServer(CameraVideo.of(Thing.RED_BALL, 8));

    /** The browser answers as its specification says (Media Capture and Streams, getUserMedia). */
    private static String refusingWith(String error) {
        return """
        navigator.mediaDevices.getUserMedia =
            () => Promise.reject(new DOMException('no camera for you', '%s'));
        """
                .formatted(error);
    }

    @ParameterizedTest
    @CsvSource({
        "NotAllowedError, The camera is not allowed",
        "NotFoundError, No camera found",
        "NotReadableError, The camera is in use"
    })
    void a_refused_camera_is_explained_and_a_picture_can_be_uploaded(String error, String title) {
        Visit visit = browser.pupil(Screen.PHONE);
        visit.page().addInitScript(refusingWith(error));
        visit.page().reload();

        assertThat(visit.page().getByText(title)).isVisible();
        assertThat(
                        visit.page()
                                .getByRole(
                                        AriaRole.BUTTON,
                                        new GetByRoleOptions().setName("Try again")))
                .isVisible();
        visit.screenshot("camera-" + error);
        uploadsOne(visit);
    }

    @Test
    void an_insecure_address_is_explained() {
        Visit visit = browser.pupil(Screen.PHONE);
        visit.page()
                .addInitScript(
                        """
                        Object.defineProperty(
                            Navigator.prototype, 'mediaDevices', {get: () => undefined});
                        """);
        visit.page().reload();

        assertThat(visit.page().getByText("No camera at this address")).isVisible();
        visit.screenshot("camera-insecure");
        uploadsOne(visit);
    }

    private static void uploadsOne(Visit visit) {
        byte[] jpeg = new DrawnPictures(1).nextJpeg(Thing.YELLOW_STAR, 320, 240);
        visit.page()
                .waitForFileChooser(
                        () ->
                                visit.page()
                                        .getByRole(
                                                AriaRole.BUTTON,
                                                new GetByRoleOptions()
                                                        .setName("Upload pictures of Class 1"))
                                        .click())
                .setFiles(new FilePayload("star.jpg", "image/jpeg", jpeg));
        visit.studio().waitForPictures("Class 1", 1);
    }
}
