package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One teacher and three pupils, each in a browser of their own, from first start to deletion. */
class LessonIT {

    @RegisterExtension
    final BrowserFixture browser =
            BrowserFixture.onOwnServer(CameraVideo.of(Thing.RED_BALL, 5), Server.FIRST_START);

    /**
     * @param screen the teacher's and the first pupil's; the other two have a phone
     */
    @ParameterizedTest
    @MethodSource("io.classlens.e2e.Screen#laptopAndPhone")
    void a_lesson_over_https_from_the_first_start_to_the_last_byte(Screen screen)
            throws IOException {
        Visit teacherVisit = visit(screen, "/");
        TeacherPage teacher = new TeacherPage(teacherVisit.page());
        setUp(teacher, teacherVisit);
        String code = teacher.createClass("7b");
        Visit adaVisit = joined(screen, code, "Ada");
        Visit eveVisit = joined(Screen.PHONE, code, "ada");
        Visit benVisit = typedIn(code, "Ben");
        assertThat(teacher.page().getByText("3 pupils are in")).isVisible();
        assertThat(teacher.page().getByText("ada 2", exactly())).isVisible();
        teacherVisit.screenshot("lesson-join-page");

        recordAndTrain(adaVisit);
        recordAndTrain(eveVisit);
        byte[] picture = aPictureOf(adaVisit);

        teacher.link("Dashboard").click();
        assertThat(teacher.card("Ada")).containsText("% right");
        assertThat(teacher.card("Ben")).containsText("not trained yet");
        looksAtACamera(teacher, teacherVisit, adaVisit);
        looksIntoAStudio(teacher, teacherVisit, adaVisit);
        pausesAndGoesOn(teacher, adaVisit, benVisit);
        renames(teacher, eveVisit);
        twoPupilsTestEachOther(adaVisit, eveVisit);
        testsEverybody(teacher, teacherVisit);
        sendsAStarterSet(teacher, teacherVisit, benVisit);
        movesAProjectByFile(adaVisit, benVisit);
        removes(teacher, benVisit);
        endsTheLesson(teacher, adaVisit, eveVisit);
        Path archive = exportsTheClass(teacher);
        deletesTheClass(teacher, teacherVisit);
        assertNoFileHolds(picture, browser.server().data());
        loadsTheClass(teacher, archive);
    }

    private Visit visit(Screen screen, String path) {
        Visit visit = browser.visit(screen, browser.server().httpsAddress() + path);
        // A camera that sends while its lesson ends, or its pupil goes, is refused.
        visit.expectProblem("status of 401");
        visit.expectProblem("status of 403");
        visit.expectProblem("status of 404");
        visit.expectProblem("status of 409");
        return visit;
    }

    private static void setUp(TeacherPage teacher, Visit visit) {
        Page page = teacher.page();
        assertThat(teacher.heading("Welcome to Classlens")).isVisible();
        visit.screenshot("lesson-first-start");
        fill(page, "Your name", "Ms. Noether");
        fill(page, "Password", Server.PASSWORD);
        fill(page, "The same password again", Server.PASSWORD);
        teacher.button("Create my account").click();
        assertThat(teacher.heading("Your classes")).isVisible();
        assertThat(teacher.heading("Your first lesson in three steps")).isVisible();
        visit.screenshot("lesson-no-classes");
    }

    private Visit joined(Screen screen, String code, String nickname) {
        Visit visit = visit(screen, "/?code=" + code);
        assertThat(visit.page().getByRole(AriaRole.TEXTBOX, named("Nickname"))).isVisible();
        visit.screenshot("lesson-join");
        new JoinPage(visit.page()).join(nickname);
        return visit;
    }

    private Visit typedIn(String code, String nickname) {
        Visit visit = visit(Screen.PHONE.dark(), "/");
        JoinPage join = new JoinPage(visit.page());
        join.typeCode(" " + code.toLowerCase().substring(0, 3) + "-" + code.substring(3));
        join.join(nickname);
        return visit;
    }

    /** One thing from the camera, the other from files: all browsers here share one camera. */
    private static void recordAndTrain(Visit visit) {
        StudioPage studio = new StudioPage(visit.page());
        studio.waitForCamera();
        studio.recordWithKey("Class 1", "1", 8);
        DrawnPictures drawn = new DrawnPictures(11);
        FilePayload[] files =
                IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        new FilePayload(
                                                "star-" + i + ".jpg",
                                                "image/jpeg",
                                                drawn.nextJpeg(Thing.YELLOW_STAR, 300, 300)))
                        .toArray(FilePayload[]::new);
        Locator upload = button(visit, "Upload pictures of Class 2");
        visit.page().waitForFileChooser(upload::click).setFiles(files);
        studio.waitForPictures("Class 2", 8);
        studio.train();
    }

    private static byte[] aPictureOf(Visit visit) {
        return visit.picture(1);
    }

    private static void looksAtACamera(TeacherPage teacher, Visit teacherVisit, Visit ada) {
        Page page = ada.page();
        assertThat(page.getByText("Your teacher is looking at your pictures.")).isHidden();
        teacher.button("Show the camera of Ada").click();
        assertThat(teacher.page().getByAltText("What the camera of Ada sees")).isVisible();
        assertThat(page.getByText("Your teacher is looking at your pictures.")).isVisible();
        teacherVisit.screenshot("lesson-dashboard");
        ada.screenshot("lesson-watched");
        teacher.button("Hide the camera of Ada").click();
        assertThat(page.getByText("Your teacher is looking at your pictures.")).isHidden();
    }

    private static void looksIntoAStudio(TeacherPage teacher, Visit visit, Visit ada) {
        chooseFor(teacher, "Ada", "Open the studio");
        assertThat(teacher.heading("Ada")).isVisible();
        assertThat(new StudioPage(teacher.page()).thumbnails("Class 2").first()).isVisible();
        assertThat(teacher.button("Train")).isHidden();
        assertThat(ada.page().locator(".pupil-watched")).isVisible();
        visit.screenshot("lesson-read-only");
        teacher.link("Back to the dashboard").click();
        assertThat(ada.page().locator(".pupil-watched")).isHidden();
    }

    private static void pausesAndGoesOn(TeacherPage teacher, Visit... pupils) {
        teacher.button("Pause everybody").click();
        for (Visit pupil : pupils) {
            assertThat(pupil.page().locator(".pupil-paused")).isVisible();
            assertThat(pupil.page().getByText("Paused", exactly())).isVisible();
            pupil.screenshot("lesson-paused");
        }
        teacher.button("Go on").click();
        for (Visit pupil : pupils) {
            assertThat(pupil.page().locator(".pupil-paused")).isHidden();
        }
    }

    private static void renames(TeacherPage teacher, Visit eve) {
        chooseFor(teacher, "ada 2", "Change the nickname");
        fill(teacher.page(), "Nickname", "Eve");
        teacher.button("Change").click();
        assertThat(teacher.card("Eve")).isVisible();
        assertThat(eve.page().getByText("another nickname: Eve")).isVisible();
    }

    private static void twoPupilsTestEachOther(Visit ada, Visit eve) {
        chooseInMenu(ada, "Ada", "Test with a classmate");
        button(ada, "Eve").click();
        button(eve, "Yes, test").click();
        for (Visit pupil : List.of(ada, eve)) {
            assertThat(pupil.page().locator(".peer-number")).hasCount(2);
            pupil.screenshot("lesson-peer-test");
            button(pupil, "Close").click();
        }
    }

    private static void testsEverybody(TeacherPage teacher, Visit visit) {
        teacher.link("Picture sets").click();
        teacher.button("New test set").click();
        StudioPage set = new StudioPage(teacher.page());
        set.waitForCamera();
        set.recordWithKey("Class 1", "1", 5);
        visit.screenshot("lesson-test-set");
        teacher.link("All picture sets").click();
        teacher.link("See the results").click();
        assertThat(teacher.page().locator(".result-chart li")).hasCount(3);
        assertThat(teacher.page().locator(".result-chart")).containsText("Class 1");
        visit.screenshot("lesson-results");
        teacher.link("Back to the dashboard").click();
    }

    private static void sendsAStarterSet(TeacherPage teacher, Visit visit, Visit ben) {
        teacher.link("Picture sets").click();
        teacher.button("New starter set").click();
        StudioPage set = new StudioPage(teacher.page());
        set.waitForCamera();
        set.recordWithKey("Class 1", "1", 4);
        teacher.page().getByText("Lock the training settings").click();
        teacher.button("Send").click();
        assertThat(teacher.page().getByText("Sent to 3 pupils.")).isVisible();
        visit.screenshot("lesson-sent");
        assertThat(ben.page().getByText("Your teacher has sent you pictures")).isVisible();
        assertThat(ben.page().getByText("Your teacher set these for everybody.")).isVisible();
        new StudioPage(ben.page()).waitForPictures("Class 1", 4);
        teacher.link("All picture sets").click();
        visit.screenshot("lesson-sets");
        teacher.link("Back to the dashboard").click();
    }

    private static void movesAProjectByFile(Visit ada, Visit ben) {
        Path file =
                ada.page()
                        .waitForDownload(
                                () -> chooseInMenu(ada, "Ada", "Save my project as a file"))
                        .path();
        chooseInMenu(ben, "Ben", "Load a project from a file");
        ben.page().getByText("is deleted: the file replaces it").click();
        ben.page()
                .waitForFileChooser(() -> button(ben, "Choose a file").click())
                .setFiles(named(file, "project.classlens"));
        assertThat(ben.page().getByText("pictures loaded.")).isVisible();
        button(ben, "Close").click();
        new StudioPage(ben.page()).waitForPictures("Class 2", 8);
    }

    private static Path exportsTheClass(TeacherPage teacher) {
        teacher.link("Classes").click();
        return teacher.page()
                .waitForDownload(
                        () -> {
                            chooseFor(teacher, "7b", "Export as a file");
                        })
                .path();
    }

    private static void loadsTheClass(TeacherPage teacher, Path archive) {
        teacher.button("Load a class from a file").click();
        teacher.page()
                .waitForFileChooser(() -> teacher.button("Choose a file").click())
                .setFiles(named(archive, "class.zip"));
        assertThat(teacher.page().getByText("The class “7b” is loaded.")).isVisible();
        teacher.button("Close").click();
        assertThat(teacher.page().getByText("2 pupils")).isVisible();
    }

    /** Playwright keeps downloads under names of its own. */
    private static FilePayload named(Path file, String name) {
        try {
            return new FilePayload(name, "application/octet-stream", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chooseInMenu(Visit pupil, String nickname, String item) {
        pupil.page()
                .getByRole(AriaRole.MENUITEM, named(nickname + ": rescue code, leave and more"))
                .click();
        pupil.page().getByRole(AriaRole.MENUITEM, named(item)).click();
    }

    private static void removes(TeacherPage teacher, Visit ben) {
        chooseFor(teacher, "Ben", "Remove …");
        teacher.button("Remove and erase").click();
        assertThat(teacher.page().getByText("“Ben” was erased")).isVisible();
        teacher.button("Close").click();
        assertThat(teacher.card("Ben")).isHidden();
        assertThat(ben.page().getByText("Your teacher has taken you out of the class")).isVisible();
    }

    private static void endsTheLesson(TeacherPage teacher, Visit... pupils) {
        teacher.button("End the lesson").first().click();
        teacher.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("End"))
                .click();
        for (Visit pupil : pupils) {
            assertThat(pupil.page().getByText("The lesson is over").first()).isVisible();
            pupil.screenshot("lesson-over");
        }
    }

    private static void deletesTheClass(TeacherPage teacher, Visit visit) {
        visit.screenshot("lesson-classes");
        teacher.page().getByRole(AriaRole.MENUITEM, named("More about 7b")).click();
        teacher.page().getByRole(AriaRole.MENUITEM, named("Delete …")).click();
        teacher.button("Delete for good").click();
        assertThat(teacher.page().getByText("“7b” was erased")).isVisible();
        visit.screenshot("lesson-receipt");
        teacher.button("Close").click();
        assertThat(teacher.heading("Your first lesson in three steps")).isVisible();
    }

    /** A sixteenth of a kilobyte from several places of the picture, in all files, old logs too. */
    private static void assertNoFileHolds(byte[] picture, Path folder) throws IOException {
        assertThat(picture.length).isGreaterThan(1_000);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (int start = 600; start + 64 < picture.length; start += 500) {
                    byte[] part = Arrays.copyOfRange(picture, start, start + 64);
                    assertThat(bytes.contains(new String(part, StandardCharsets.ISO_8859_1)))
                            .as("%s holds a part of the picture", file)
                            .isFalse();
                }
            }
        }
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            assertThat(keys).isEmpty();
        }
    }

    private static void chooseFor(TeacherPage teacher, String nickname, String item) {
        teacher.page().getByRole(AriaRole.MENUITEM, named("More about " + nickname)).click();
        teacher.page().getByRole(AriaRole.MENUITEM, named(item)).click();
    }

    private static void fill(Page page, String field, String text) {
        page.getByRole(AriaRole.TEXTBOX, named(field)).fill(text);
    }

    private static Locator button(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.BUTTON, named(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
