package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.classlens.DrawnPictures.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The map of all pictures, in the browser that lays it out. */
class EmbeddingMapIT {

    private static final CameraVideo BALL = CameraVideo.of(Thing.RED_BALL, 21);
    private static final CameraVideo CUP = CameraVideo.of(Thing.BLUE_STRIPED_CUP, 22);

    @RegisterExtension static final BrowserFixture browser = BrowserFixture.onSharedServer(CUP);

    /** The map as a person finds it. */
    private record MapOnPage(Page page) {

        Locator element() {
            return page.locator("classlens-map");
        }

        Locator button(String name) {
            return page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        }

        void open() {
            button("Show the map").click();
        }

        Locator points() {
            return element().getByRole(AriaRole.OPTION);
        }

        Locator pointsOf(String label) {
            return element()
                    .getByRole(
                            AriaRole.OPTION,
                            new Locator.GetByRoleOptions()
                                    .setName(Pattern.compile("^" + label + ", ")));
        }

        Locator card() {
            return element().locator(".card");
        }

        Locator live() {
            return element().locator(".live");
        }

        /** Until as many points are there as pictures, and nothing is under way. */
        void waitFor(StudioPage studio, String... labels) {
            for (String label : labels) {
                // The count of the card may be behind: both are asked again.
                page.waitForCondition(() -> pointsOf(label).count() == studio.pictureCount(label));
            }
            assertThat(button("Arrange anew")).isEnabled();
        }

        /** Where each point lies, by the example's id. */
        Map<String, String> places() {
            Map<String, String> places = new LinkedHashMap<>();
            for (Locator point : points().all()) {
                places.put(
                        point.getAttribute("data-id"),
                        point.getAttribute("transform").replaceAll(" scale.*", ""));
            }
            return places;
        }

        /** In pixels of the page's view. */
        static double[] centre(Locator point) {
            BoundingBox box = point.boundingBox();
            return new double[] {box.x + box.width / 2, box.y + box.height / 2};
        }
    }

    /** The camera goes on showing the cup. */
    private static StudioPage twoRecorded(Visit visit) {
        visit.studio().waitForCamera();
        visit.record(1, BALL, 12);
        visit.record(2, CUP, 12);
        return visit.studio();
    }

    @Test
    void pictures_are_points_that_stay_when_more_come() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        MapOnPage map = new MapOnPage(page);
        StudioPage studio = twoRecorded(visit);
        assertThat(asked)
                .noneMatch(url -> url.contains("embeddings") || url.contains("map-worker"));
        visit.screenshot("map-1-closed");

        map.open();
        map.waitFor(studio, "Class 1", "Class 2");
        assertThat(asked).anyMatch(url -> url.contains("map-worker"));
        assertThat(map.live()).isVisible();
        assertThat(map.element().getByText("its picture is most like Class 2")).isVisible();
        assertThat(sidesThatDiffer(map)).as("the two classes lie apart").isTrue();
        visit.lookAt("map-2-open");

        Locator one = map.pointsOf("Class 2").last();
        one.scrollIntoViewIfNeeded();
        double[] at = MapOnPage.centre(one);
        page.mouse().move(at[0], at[1]);
        assertThat(map.card()).isVisible();
        assertThat(map.card().locator("img")).hasJSProperty("naturalWidth", 224);
        assertThat(map.card()).containsText("Class 2");
        visit.screenshot("map-3-picture");
        page.mouse().move(0, 0);
        assertThat(map.card()).hasCount(0);

        Map<String, String> before = map.places();
        studio.turnCameraOff();
        browser.camera().show(BALL);
        studio.turnCameraOn();
        visit.record(1, BALL, 6);
        map.waitFor(studio, "Class 1", "Class 2");
        Map<String, String> after = map.places();
        assertThat(after).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
        assertThat(map.element().getByText("its picture is most like Class 1")).isVisible();
        visit.screenshot("map-4-more");

        map.button("Arrange anew").click();
        assertThat(map.button("Arrange anew")).isEnabled();
        Map<String, String> anew = map.places();
        assertThat(anew.keySet()).containsAll(after.keySet());
        assertThat(anew.values()).doesNotContainSequence(after.values());
        visit.screenshot("map-5-anew");

        map.button("Close the map").click();
        assertThat(map.points()).hasCount(0);
        map.open();
        map.waitFor(studio, "Class 1", "Class 2");
    }

    /** Whether the middles of the classes are farther apart than their points are on average. */
    private static boolean sidesThatDiffer(MapOnPage map) {
        double[][] one =
                map.pointsOf("Class 1").all().stream()
                        .map(MapOnPage::centre)
                        .toArray(double[][]::new);
        double[][] other =
                map.pointsOf("Class 2").all().stream()
                        .map(MapOnPage::centre)
                        .toArray(double[][]::new);
        double apart = distance(middle(one), middle(other));
        return apart > spread(one) && apart > spread(other);
    }

    private static double[] middle(double[][] points) {
        double[] sum = new double[2];
        for (double[] point : points) {
            sum[0] += point[0] / points.length;
            sum[1] += point[1] / points.length;
        }
        return sum;
    }

    private static double spread(double[][] points) {
        double[] middle = middle(points);
        double sum = 0;
        for (double[] point : points) {
            sum += distance(point, middle) / points.length;
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    @Test
    void an_empty_map_says_what_to_do_and_fills_while_recording() {
        Visit visit = browser.pupil(Screen.PHONE);
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        MapOnPage map = new MapOnPage(visit.page());
        map.open();
        assertThat(map.element().getByText("Record at least three pictures")).isVisible();
        visit.screenshot("map-0-empty");

        studio.recordToTheLast("Class 1", "1", 5);

        map.waitFor(studio, "Class 1");
        visit.screenshot("map-0-few");
    }

    @Test
    void points_go_with_their_pictures_and_come_back_where_they_were() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = twoRecorded(visit);
        MapOnPage map = new MapOnPage(page);
        map.open();
        map.waitFor(studio, "Class 1", "Class 2");
        Map<String, String> before = map.places();

        page.getByLabel("Delete Class 1", new Page.GetByLabelOptions().setExact(true)).click();
        assertThat(map.pointsOf("Class 1")).hasCount(0);
        assertThat(map.pointsOf("Class 2")).hasCount(studio.pictureCount("Class 2"));

        studio.undo().click();
        assertThat(map.points()).hasCount(before.size());
        assertThat(map.places()).isEqualTo(before);
    }

    @Test
    void the_keyboard_leads_from_point_to_point() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = twoRecorded(visit);
        MapOnPage map = new MapOnPage(page);
        map.open();
        map.waitFor(studio, "Class 1", "Class 2");

        map.button("Close the map").focus();
        Locator focused = map.element().locator(".point:focus");
        for (int tabs = 0; tabs < 3 && focused.count() == 0; tabs++) {
            page.keyboard().press("Tab");
        }
        Locator chosen = map.element().locator("[aria-selected=true]");
        assertThat(chosen).isFocused();
        assertThat(map.card()).isVisible();
        String first = chosen.getAttribute("data-id");
        page.keyboard().press("End");
        assertThat(chosen).not().hasAttribute("data-id", first);
        assertThat(chosen).hasAttribute("aria-label", Pattern.compile("^Class 2, picture "));
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowUp");
        assertThat(map.card()).isVisible();
        visit.screenshot("map-6-keyboard");

        page.keyboard().press("Escape");
        assertThat(map.card()).hasCount(0);
        page.keyboard().press("Tab");
        assertThat(map.element().locator(".point:focus")).hasCount(0);
    }

    @Test
    void a_class_that_is_not_trained_is_drawn_hollow() {
        Visit visit = browser.pupil();
        StudioPage studio = twoRecorded(visit);
        MapOnPage map = new MapOnPage(visit.page());
        map.open();
        map.waitFor(studio, "Class 1", "Class 2");

        studio.card("Class 1").getByRole(AriaRole.CHECKBOX).uncheck();

        assertThat(map.element().getByText("(does not take part in training)")).isVisible();
        assertThat(map.element().locator(".point.hollow")).hasCount(studio.pictureCount("Class 1"));
        visit.screenshot("map-7-inactive");
    }
}
