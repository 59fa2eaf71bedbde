package io.classlens.e2e;

import static java.util.function.Predicate.not;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/**
 * One person's visit to the page. Closing it fails the test if the page logged an error, threw one
 * or asked a host other than the server for anything.
 */
final class Visit implements AutoCloseable {

    /** What a machine that is too busy, or has a frame of this page already, says to a frame. */
    private static final Pattern DROPPED = Pattern.compile("status of (429|503).*/frames");

    /** Empty unless the page scrolls sideways. */
    private static final String WIDER_THAN_THE_SCREEN =
            """
            () => {
                const {scrollWidth, clientWidth} = document.documentElement;
                if (scrollWidth <= clientWidth) return [];
                return [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > clientWidth)
                    .map(({tagName, className}) => `${tagName}.${className}`)
                    .concat(`${scrollWidth} > ${clientWidth}`);
            }
            """;

    private final BrowserContext context;
    private final Screen screen;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private boolean closed;

    Visit(BrowserContext context, Server server, Screen screen) {
        this.context = context;
        this.screen = screen;
        this.page = context.newPage();
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        problems.add("console: " + message.text() + " at " + message.location());
                    }
                });
        page.onPageError(error -> problems.add("thrown: " + error));
        // Listened to, not routed: a route would hold up every frame of the camera.
        context.onRequest(request -> checkHost(request.url(), server));
        page.onWebSocket(socket -> checkHost(socket.url().replaceFirst("^ws", "http"), server));
    }

    /**
     * @param address where the visit begins
     */
    void open(String address) {
        page.navigate(address);
    }

    Page page() {
        return page;
    }

    /** The page, if it is a studio. */
    StudioPage studio() {
        return new StudioPage(page);
    }

    /** Where the project of this visitor is, who is in a studio. */
    private String project() {
        String frames =
                (String) page.locator("classlens-webcam").evaluate("webcam => webcam.frames");
        return page.url().replaceFirst("/studio.*", "/") + frames.replaceFirst("/frames$", "");
    }

    /** A picture of this visitor's project, as the browser gets it. */
    byte[] picture(int example) {
        return context.request().get(project() + "/examples/" + example + ".jpg").body();
    }

    /** Sends frames as this visitor, who is in a studio, to the same project. */
    FrameClient frameClient() {
        return new FrameClient(
                project(),
                context.cookies().stream()
                        .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value)));
    }

    /**
     * Records pictures of a video as one hold of the button would, and waits until the page shows
     * them.
     *
     * @param label id of the class, which is the number in its first name
     */
    void record(int label, CameraVideo video, int pictures) {
        String name = "Class " + label;
        int before = studio().pictureCount(name);
        frameClient().record(label, video.frames(), pictures);
        studio().waitForPictures(name, before + pictures);
    }

    /**
     * A problem whose text holds this is part of the story, for instance while the server is away.
     */
    void expectProblem(String part) {
        expected.add(part);
    }

    /** Into {@code target/screenshots/NAME-1280-light.png}, the whole page. */
    void screenshot(String name) {
        screenshot(name, screen);
    }

    private void screenshot(String name, Screen shown) {
        page.screenshot(
                new ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + "-" + shown + ".png"))
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /**
     * Looks at the page as it is now on each of {@link Screen#all}: a screenshot, nothing serious
     * for axe, and nothing to scroll sideways.
     *
     * @param name of the screenshots
     */
    void lookAt(String name) {
        SoftAssertions onEach = new SoftAssertions();
        for (Screen other : Screen.all()) {
            show(other);
            screenshot(name, other);
            onEach.check(() -> Axe.findsNothingSerious(this, name + " on " + other));
            onEach.assertThat(page.evaluate(WIDER_THAN_THE_SCREEN))
                    .as("what is wider than the screen, %s on %s", name, other)
                    .isEqualTo(List.of());
        }
        show(screen);
        onEach.assertAll();
    }

    private void show(Screen other) {
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(other.scheme()));
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        context.close();
        List<String> unexpected = problems.stream().filter(not(this::isExpected)).toList();
        if (!unexpected.isEmpty()) {
            throw new AssertionError("the page had problems:\n" + String.join("\n", unexpected));
        }
    }

    private boolean isExpected(String problem) {
        return DROPPED.matcher(problem).find() || expected.stream().anyMatch(problem::contains);
    }

    private void checkHost(String url, Server server) {
        boolean stays =
                url.startsWith(server.address() + "/")
                        || url.startsWith(server.httpsAddress() + "/")
                        || url.startsWith("data:")
                        || url.startsWith("blob:");
        if (!stays) {
            problems.add("asked another host: " + url);
        }
    }
}
