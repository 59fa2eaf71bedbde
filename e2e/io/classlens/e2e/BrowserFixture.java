package io.classlens.e2e;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Gives a test a server, a browser with a camera, and visits that are closed when the test is over.
 * A static field keeps its server for all tests of the class; a field of the instance starts a
 * server for each test. When a test fails, each of its open pages leaves a screenshot.
 *
 * <p>All tests share one browser, and those without a server of their own share one server. There,
 * the pupils of each test class join a class of their own.
 */
final class BrowserFixture
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                AfterAllCallback {

    private static final Namespace SHARED = Namespace.create(BrowserFixture.class);

    /** Lives as long as the JVM of the tests; JUnit closes it. */
    private static final class SharedBrowser implements AutoCloseable {
        final FakeCamera camera = new FakeCamera();
        final Browser browser = new Browser(camera);

        @Override
        public void close() {
            browser.close();
        }
    }

    private final CameraVideo video;
    private final boolean ownServer;
    private final List<String> options;
    private final List<Visit> visits = new ArrayList<>();
    private @Nullable SharedBrowser shared;
    private @Nullable Server server;
    private @Nullable String code;
    private boolean keepsServer;

    private BrowserFixture(CameraVideo video, boolean ownServer, List<String> options) {
        this.video = video;
        this.ownServer = ownServer;
        this.options = options;
    }

    /** For tests that need no more than pupils in a studio. */
    static BrowserFixture onSharedServer(CameraVideo video) {
        return new BrowserFixture(video, false, List.of());
    }

    /**
     * @param options as in {@link Server#start}
     */
    static BrowserFixture onOwnServer(CameraVideo video, String... options) {
        return new BrowserFixture(video, true, List.of(options));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start(context, context.getRequiredTestClass().getSimpleName());
        keepsServer = true;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (server == null) {
            start(context, name(context));
        }
        camera().show(video);
    }

    private void start(ExtensionContext context, String name) {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, SHARED);
        shared =
                store.computeIfAbsent(
                        SharedBrowser.class, _ -> new SharedBrowser(), SharedBrowser.class);
        server =
                ownServer
                        ? Server.start(name, options.toArray(String[]::new))
                        : store.computeIfAbsent(
                                Server.class, _ -> Server.start("shared"), Server.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        for (int i = 0; i < visits.size(); i++) {
            try {
                visits.get(i).screenshot("failed-" + name(context) + "-" + (i + 1));
            } catch (PlaywrightException e) {
                context.publishReportEntry("no screenshot", String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<AssertionError> problems = new ArrayList<>();
        for (Visit visit : visits.reversed()) {
            try {
                visit.close();
            } catch (AssertionError e) {
                problems.add(e);
            }
        }
        visits.clear();
        if (!keepsServer) {
            stop();
        }
        if (!problems.isEmpty()) {
            AssertionError first = problems.removeFirst();
            problems.forEach(first::addSuppressed);
            throw first;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    private void stop() {
        if (ownServer) {
            server().close();
        }
        server = null;
        code = null;
    }

    /** For file names. */
    private static String name(ExtensionContext context) {
        String test = context.getRequiredTestMethod().getName();
        String of = context.getRequiredTestClass().getSimpleName() + "-" + test;
        String shown = context.getDisplayName();
        return shown.startsWith(test) ? of : of + "-" + shown.replaceAll("[^A-Za-z0-9]+", "-");
    }

    Server server() {
        return required(server);
    }

    FakeCamera camera() {
        return required(shared).camera;
    }

    private static <T> T required(@Nullable T started) {
        if (started == null) {
            throw new IllegalStateException("nothing is started: is the field an extension?");
        }
        return started;
    }

    /** Somebody opens the server's page; nothing is remembered from another visit. */
    Visit visit(Screen screen) {
        return visit(screen, server().address() + "/");
    }

    /** The same at any of the server's addresses, HTTPS ones included. */
    Visit visit(Screen screen, String address) {
        Visit visit = required(shared).browser.visit(server(), screen);
        visits.add(visit);
        visit.open(address);
        return visit;
    }

    /** A teacher signs in and sees the classes. */
    Visit teacher(Screen screen) {
        Visit visit = visit(screen, server().address() + "/login");
        new TeacherPage(visit.page()).signIn();
        return visit;
    }

    Visit pupil() {
        return pupil(Screen.LAPTOP);
    }

    /** A pupil joins the class of this fixture's pupils, and sees an own studio. */
    Visit pupil(Screen screen) {
        if (code == null) {
            code = newClass();
        }
        Visit visit = visit(screen, server().address() + "/?code=" + code);
        new JoinPage(visit.page()).join("Pupil");
        return visit;
    }

    private String newClass() {
        try (Visit visit = teacher(Screen.LAPTOP)) {
            return new TeacherPage(visit.page()).createClass("7b");
        }
    }
}
