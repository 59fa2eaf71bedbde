package io.classlens.e2e;

import static java.util.function.Predicate.not;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person's visit to the page. Closing it fails the test if the page logged an error, threw one
 * or asked a host other than the server for anything.
 */
final class Visit implements AutoCloseable {

    /** What a machine that is too busy, or has a frame of this page already, says to a frame. */
    private static final Pattern DROPPED = Pattern.compile("status of (429|503).*/frames");

    private final BrowserContext context;
    private final Screen screen;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    /**
     * @param address where the visit begins
     */
    Visit(BrowserContext context, Server server, String address, Screen screen) {
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
        page.navigate(address);
    }

    Page page() {
        return page;
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
     * A problem whose text holds this is part of the story, for instance while the server is away.
     */
    void expectProblem(String part) {
        expected.add(part);
    }

    /** Into {@code target/screenshots/NAME-1280-light.png}, the whole page. */
    void screenshot(String name) {
        page.screenshot(
                new ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + "-" + screen + ".png"))
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
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
