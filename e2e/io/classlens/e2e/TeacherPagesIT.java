package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.classlens.DrawnPictures.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of a teacher, large and small, by day and by night. */
class TeacherPagesIT {

    @RegisterExtension
    static final BrowserFixture browser =
            BrowserFixture.onOwnServer(CameraVideo.of(Thing.RED_BALL, 3));

    @Test
    void axe_finds_nothing_serious_on_any_of_them() {
        browser.pupil();
        Visit visit = browser.teacher(Screen.LAPTOP);
        TeacherPage teacher = new TeacherPage(visit.page());
        visit.lookAt("teacher-classes");
        teacher.link("Join page").first().click();
        assertThat(visit.page().locator(".projected-code")).isVisible();
        visit.lookAt("teacher-join");
        teacher.link("Dashboard").click();
        assertThat(visit.page().locator(".pupil-card").first()).isVisible();
        assertThat(visit.page().locator(".load-strip")).containsText("1 pupil predicts");
        visit.lookAt("teacher-dashboard");
        teacher.link("Results").click();
        assertThat(teacher.heading("Results of 7b")).isVisible();
        visit.lookAt("teacher-results");
        teacher.link("Back to the dashboard").click();
        teacher.link("Picture sets").click();
        assertThat(teacher.heading("Picture sets of 7b")).isVisible();
        visit.lookAt("teacher-sets");
        teacher.link("Accounts").click();
        assertThat(teacher.heading("Accounts")).isVisible();
        visit.lookAt("teacher-accounts");
        teacher.link("Check").click();
        assertThat(visit.page().getByText("measuring would slow them down")).isVisible();
        assertThat(
                        visit.page()
                                .locator(".load-card dl > div")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHasText("Half of the answers")))
                .containsText("ms");
        visit.lookAt("teacher-check");
    }

    @Test
    void nothing_that_opens_under_the_mouse_covers_the_navigation() {
        Visit visit = browser.teacher(Screen.PHONE);
        TeacherPage teacher = new TeacherPage(visit.page());
        Locator scheme = teacher.button("Switch between light and dark");
        scheme.hover();
        assertThat(scheme).hasAttribute("title", "Switch between light and dark");
        assertThat(scheme.locator("vaadin-tooltip")).hasCount(0);
        teacher.link("Check").click();
        assertThat(teacher.heading("Ready for a lesson?")).isVisible();
    }

    @Test
    void the_check_measures_when_nobody_is_at_work() {
        Visit visit = browser.teacher(Screen.LAPTOP);
        TeacherPage teacher = new TeacherPage(visit.page());
        teacher.link("Check").click();
        Locator predicting =
                visit.page()
                        .locator(".load-card dl > div")
                        .filter(new Locator.FilterOptions().setHasText("Pupils who predict"));
        // Whoever left a moment ago still counts.
        assertThat(predicting.locator("dd")).hasText("0");

        teacher.button("Check again").click();

        assertThat(visit.page().getByText("pictures a second each")).isVisible();
    }

    @Test
    void the_check_notices_that_a_device_got_through() {
        Visit visit = browser.teacher(Screen.LAPTOP);
        new TeacherPage(visit.page()).link("Check").click();
        String address = visit.page().locator(".check-open p").textContent();
        try (Visit phone = browser.visit(Screen.PHONE, address)) {
            assertThat(phone.page().getByText("This device came through.")).isVisible();
            assertThat(visit.page().getByText("It was this machine’s own browser.")).isVisible();
        }
    }

    @Test
    void a_class_without_pictures_says_so_and_shows_numbers_instead() {
        Visit visit = browser.teacher(Screen.LAPTOP);
        TeacherPage teacher = new TeacherPage(visit.page());
        teacher.button("New class").click();
        Page page = visit.page();
        page.getByLabel("Name of the class").fill("Private");
        page.getByText("Limits and how long data is kept").click();
        page.getByText("Keep no pictures").click();
        teacher.button("Create").click();
        Locator code = page.locator(".projected-code");
        assertThat(code).isVisible();
        String join = browser.server().address() + "/?code=" + code.getAttribute("aria-label");
        try (Visit pupil = browser.visit(Screen.PHONE, join)) {
            new JoinPage(pupil.page()).join("Ada");
            StudioPage studio = new StudioPage(pupil.page());
            assertThat(pupil.page().getByText("This class keeps no pictures")).isVisible();
            studio.waitForCamera();
            pupil.page().keyboard().down("1");
            assertThat(studio.card("Class 1").locator(".no-picture").nth(3)).isVisible();
            pupil.page().keyboard().up("1");
            pupil.screenshot("no-pictures");
        }
    }
}
