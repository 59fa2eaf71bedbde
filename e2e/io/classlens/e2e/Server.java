package io.classlens.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, started as a user starts it. Its output goes to {@code target/e2e-logs}. */
final class Server implements AutoCloseable {

    private static final Path JAR = Path.of("target", "classlens.jar");
    private static final Pattern READY =
            Pattern.compile("Classlens is ready at (http://localhost:(\\d+))");
    private static final int SECONDS_TO_START = 120;

    private final Path log;
    private final List<String> options;
    private Process process;
    private int port;

    private Server(String name, List<String> options) {
        this.log = Path.of("target", "e2e-logs", name + ".log");
        this.options = options;
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
        server.startOn(0);
        return server;
    }

    /** Without a slash at the end. */
    String address() {
        return "http://localhost:" + port;
    }

    /** As when somebody pulls the plug. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Gives back the server that {@link #kill} took away, with nothing in its memory. */
    void restartOnSamePort() {
        kill();
        startOn(port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(_ -> null).join();
        kill();
    }

    private void startOn(int wantedPort) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toString(), "--server.address=localhost"));
        command.add("--server.port=" + wantedPort);
        command.addAll(options);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var readyPort = new CompletableFuture<Integer>();
        Process started = process;
        Thread.ofVirtual().start(() -> readOutput(started, readyPort));
        port = await(readyPort);
    }

    /** Until the process ends. */
    private void readOutput(Process started, CompletableFuture<Integer> readyPort) {
        try (BufferedReader output = started.inputReader();
                Writer copy =
                        Files.newBufferedWriter(
                                log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line + System.lineSeparator());
                copy.flush();
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    readyPort.complete(Integer.valueOf(ready.group(2)));
                }
            }
            readyPort.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            readyPort.completeExceptionally(e);
        }
    }

    private int await(CompletableFuture<Integer> readyPort) {
        try {
            return readyPort.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new AssertionError(JAR + " did not start, see " + log, e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + JAR + " started", e);
        }
    }
}
