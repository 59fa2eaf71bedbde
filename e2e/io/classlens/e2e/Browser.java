package io.classlens.e2e;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium with a fake camera, and permission to use it. One process, one camera. */
final class Browser implements AutoCloseable {

    /** A page's first visit to a server that just started, on a busy machine. */
    private static final double PATIENCE_MS = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(FakeCamera camera) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            chromium =
                    playwright
                            .chromium()
                            .launch(
                                    new LaunchOptions()
                                            .setExecutablePath(executable())
                                            .setArgs(arguments(camera)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Somebody who is about to open a page; nothing is remembered from another visit. */
    Visit visit(Server server, Screen screen) {
        return new Visit(
                chromium.newContext(screen.options().setIgnoreHTTPSErrors(true)), server, screen);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static List<String> arguments(FakeCamera camera) {
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + camera.file(),
                // The school's network is unplugged.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--disable-gpu",
                "--no-first-run");
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("CLASSLENS_CHROMIUM"))
                .map(Path::of)
                .or(Browser::executableOnPath)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "no Chromium: ./classlens test installs one, or set"
                                                + " CLASSLENS_CHROMIUM"));
    }

    private static Optional<Path> executableOnPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(
                        folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
