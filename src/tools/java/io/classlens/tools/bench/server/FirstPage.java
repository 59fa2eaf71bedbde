package io.classlens.tools.bench.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A server as a teacher starts it, asked for its first page until it has one. */
public final class FirstPage {

    private static final int OK = 200;
    private static final int ASKED_EVERY_MS = 20;
    private static final int MOST_SECONDS = 120;

    private FirstPage() {}

    /**
     * @return seconds from the command to the page
     * @throws IOException if there is none within two minutes
     */
    public static double seconds(Path jar, List<Path> backbones)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("classlens-bench");
        int port = freePort();
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                ServerProcess.java(),
                                "-jar",
                                jar.toAbsolutePath().toString(),
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--classlens.http-port=" + port,
                                "--management.server.port=-1",
                                "--classlens.teacher.password=" + UUID.randomUUID(),
                                "--classlens.data=" + folder.resolve("data"),
                                "--classlens.backbones=" + ServerProcess.joined(backbones))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
            while (!answers(http, request)) {
                if (!process.isAlive() || seconds(begun) > MOST_SECONDS) {
                    throw new IOException("the server that was to be measured shows no page");
                }
                TimeUnit.MILLISECONDS.sleep(ASKED_EVERY_MS);
            }
            return seconds(begun);
        } finally {
            process.destroy();
            process.onExit().join();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false; // Nobody listens yet.
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
