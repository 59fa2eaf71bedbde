package io.classlens.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The packaged jar, started as a user starts it. Its output goes to {@code target/e2e-logs}. */
final class Server implements AutoCloseable {

    private static final Path JAR = Path.of("target", "classlens.jar");
    private static final Pattern PUPILS_GO_TO = Pattern.compile("Pupils go to https://.*:(\\d+)");
    private static final Pattern READY =
            Pattern.compile("Classlens is ready at http://localhost:(\\d+)");
    private static final int SECONDS_TO_START = 120;

    private final Path log;
    private final List<String> options;
    private final Path data;
    private Process process;
    private Ports ports;

    private record Ports(int http, int https) {}

    private Server(String name, List<String> options) {
        this.log = Path.of("target", "e2e-logs", name + ".log");
        this.options = options;
        this.data = emptyFolder(Path.of("target", "e2e-data", name));
    }

    /**
     * Returns when the server is ready.
     *
     * @param name of the log file
     * @param options as on the command line, for instance {@code --server.port=9090}
     */
    static Server start(String name, String... options) {
        var server = new Server(name, List.of(options));
        try {
            Files.createDirectories(server.log.getParent());
            Files.deleteIfExists(server.log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.startOn(new Ports(0, 0));
        return server;
    }

    /** As on the server's own machine, over HTTP; without a slash at the end. */
    String address() {
        return "http://localhost:" + ports.http();
    }

    /** As from any other machine, with a certificate that no browser knows; without a slash. */
    String httpsAddress() {
        return "https://localhost:" + ports.https();
    }

    /**
     * The password of the teacher who is there from the start, unless a test wants a first start.
     */
    static final String PASSWORD = "correct horse battery";

    /** The option without which there is a teacher from the start. */
    static final String FIRST_START = "--classlens.teacher.password=";

    /** The data folder, which is empty at the first start. */
    Path data() {
        return data;
    }

    /** As when somebody pulls the plug. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Gives back the server that {@link #kill} took away, with nothing in its memory. */
    void restartOnSamePort() {
        kill();
        startOn(ports);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(_ -> null).join();
        kill();
    }

    private void startOn(Ports wanted) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toString()));
        // An option that is given twice would be a list.
        var all = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "--server.address=127.0.0.1",
                                "--server.port=" + wanted.https(),
                                "--classlens.http-port=" + wanted.http(),
                                "--management.server.port=0",
                                "--classlens.teacher.password=" + PASSWORD,
                                "--classlens.data=" + data),
                        options.stream())
                .forEach(option -> all.put(option.replaceFirst("=.*", ""), option));
        command.addAll(all.values());
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ready = new CompletableFuture<Ports>();
        Process started = process;
        Thread.ofVirtual().start(() -> readOutput(started, ready));
        ports = await(ready);
    }

    /** Until the process ends. */
    private void readOutput(Process started, CompletableFuture<Ports> ready) {
        try (BufferedReader output = started.inputReader();
                Writer copy =
                        Files.newBufferedWriter(
                                log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            int https = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line + System.lineSeparator());
                copy.flush();
                Matcher pupils = PUPILS_GO_TO.matcher(line);
                if (pupils.find()) {
                    https = Integer.parseInt(pupils.group(1));
                }
                Matcher local = READY.matcher(line);
                if (local.find()) {
                    ready.complete(new Ports(Integer.parseInt(local.group(1)), https));
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private Ports await(CompletableFuture<Ports> ready) {
        try {
            return ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new AssertionError(JAR + " did not start, see " + log, e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + JAR + " started", e);
        }
    }

    private static Path emptyFolder(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
