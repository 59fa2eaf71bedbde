package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The studio as a person finds it: by what it says and by what screen readers are told. */
record StudioPage(Page page) {

    /** The page opens the camera by itself, because this browser has the permission. */
    void waitForCamera() {
        assertThat(cameraOff()).isVisible();
    }

    void turnCameraOn() {
        button(page, "Turn the camera on").click();
        waitForCamera();
    }

    void turnCameraOff() {
        cameraOff().click();
        assertThat(page.getByText("The camera is off")).isVisible();
    }

    /** The button of exactly this name, wherever on the page. */
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator cameraOff() {
        return button(page, "Turn off");
    }

    /** The card of a class. */
    Locator card(String name) {
        return page.getByRole(
                AriaRole.ARTICLE, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator thumbnails(String name) {
        return card(name).locator("classlens-examples img");
    }

    Locator holdButton(String name) {
        return button(page, "Hold to record " + name);
    }

    /** Holds the class's button with the mouse until this many pictures are there. */
    void recordWithMouse(String name, int pictures) {
        holdButton(name).hover();
        page.mouse().down();
        waitForPictures(name, pictures);
        page.mouse().up();
    }

    /** Holds the class's key until this many pictures are there. */
    void recordWithKey(String name, String key, int pictures) {
        page.keyboard().down(key);
        waitForPictures(name, pictures);
        page.keyboard().up(key);
    }

    /**
     * The same, and waits for the picture that is on its way when the key is let go: frames are
     * sent one after the other, so the next one, which is for no class, comes after it.
     */
    void recordToTheLast(String name, String key, int pictures) {
        page.keyboard().down(key);
        waitForPictures(name, pictures);
        page.waitForRequest(
                request -> request.url().endsWith("/frames"), () -> page.keyboard().up(key));
    }

    /**
     * Holds the class's key again and again, each time until this many more pictures are there:
     * bursts of their own.
     */
    void recordHolds(String name, String key, int holds, int picturesEach) {
        for (int hold = 1; hold <= holds; hold++) {
            recordWithKey(name, key, pictureCount(name) + picturesEach);
        }
    }

    /** So many pictures, and perhaps more: by their count, as a card shows only the first few. */
    void waitForPictures(String name, int pictures) {
        page.waitForCondition(() -> pictureCount(name) >= pictures);
    }

    /** Opens and closes the settings of a training; their values are beside the word. */
    Locator settings() {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Settings")));
    }

    void train() {
        startTraining();
        assertThat(page.getByText("Done!")).isVisible();
    }

    void startTraining() {
        button(page, "Train").click();
    }

    /** Until a training could be started: after a restart the page comes back by itself. */
    void waitForTraining() {
        assertThat(button(page, "Train")).isVisible();
    }

    /** As the class's card says it, which has no such line when there is none. */
    int pictureCount(String name) {
        String said = String.join("", card(name).locator(".count").allTextContents());
        String digits = said.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** What the network says about the camera now. */
    Locator liveWinner() {
        return page.locator("classlens-prediction .live .winner .name");
    }

    Locator liveBar(String name) {
        return page.locator("classlens-prediction .live")
                .getByRole(AriaRole.METER, new Locator.GetByRoleOptions().setName(name));
    }

    /** The last value of a chart, as screen readers hear it. */
    Locator chartSummary(String chart) {
        return page.locator("classlens-chart")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.IMG,
                                                new GetByRoleOptions().setName(chart))))
                .locator("#summary");
    }

    /** The button under "Undo" of the newest message. */
    Locator undo() {
        return button(page, "Undo");
    }

    static Pattern number() {
        return Pattern.compile("\\d");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
