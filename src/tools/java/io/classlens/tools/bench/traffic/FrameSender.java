package io.classlens.tools.bench.traffic;

import io.classlens.classroom.http.PupilCookie;
import io.classlens.tools.bench.server.Answers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one pupil's frames as its page does, over connections that stay open. */
final class FrameSender {

    /** As frontend/camera/frame-post.ts. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** What prepares a measurement may come while everything is still starting. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final String address;
    private final String cookies;
    private final String forgeryToken = UUID.randomUUID().toString();

    FrameSender(HttpClient http, int port, Answers.PupilKey pupil) {
        this.http = http;
        this.address = "https://localhost:%d/projects/%s/frames".formatted(port, pupil.project());
        // What the server asks for is that cookie and header are the same.
        this.cookies =
                "%s=%s; XSRF-TOKEN=%s".formatted(PupilCookie.NAME, pupil.token(), forgeryToken);
    }

    FrameResult send(byte[] jpeg) throws InterruptedException {
        return send(jpeg, address, TIMEOUT);
    }

    /**
     * @param label for which the frame is to be kept
     */
    FrameResult record(byte[] jpeg, int label) throws InterruptedException {
        return send(jpeg, address + "?label=" + label, PATIENCE);
    }

    private FrameResult send(byte[] jpeg, String to, Duration timeout) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(to))
                        .timeout(timeout)
                        .header("Cookie", cookies)
                        .header("X-XSRF-TOKEN", forgeryToken)
                        .header("Content-Type", "image/jpeg")
                        .POST(BodyPublishers.ofByteArray(jpeg))
                        .build();
        try {
            return result(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new FrameResult.Failed(String.valueOf(e.getMessage()));
        }
    }

    private static FrameResult result(HttpResponse<byte[]> response) {
        try {
            JsonNode body = JSON.readTree(response.body());
            int intervalMs = body.path("intervalMs").asInt(0);
            return switch (response.statusCode()) {
                case 200 ->
                        new FrameResult.Answered(body.path("prediction").isObject(), intervalMs);
                case 429 -> new FrameResult.Refused(true, intervalMs);
                case 503 -> new FrameResult.Refused(false, intervalMs);
                default -> new FrameResult.Failed(response.statusCode() + " " + body);
            };
        } catch (JacksonException e) {
            return new FrameResult.Failed(response.statusCode() + " without JSON");
        }
    }
}
