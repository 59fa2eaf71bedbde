package io.classlens.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends frames as a pupil's page does, with the cookies that a browser got. */
final class FrameClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String address;
    private final Map<String, String> cookies;

    /**
     * @param address of the project, without a slash at the end
     */
    FrameClient(String address, Map<String, String> cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    /**
     * Records frames as one hold of the button does.
     *
     * @param frames which come again when there are fewer than pictures
     */
    void record(int label, List<byte[]> frames, int pictures) {
        UUID burst = UUID.randomUUID();
        try {
            for (int i = 0; i < pictures; i++) {
                post(frames.get(i % frames.size()), "?label=" + label + "&burst=" + burst);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The server's answer to a frame.
     *
     * @param label for which it is to be kept, in a burst of its own
     * @throws IOException if the server went away before it answered
     */
    JsonNode post(byte[] jpeg, OptionalInt label) throws IOException {
        return post(jpeg, label.isPresent() ? "?label=" + label.getAsInt() : "");
    }

    private JsonNode post(byte[] jpeg, String query) throws IOException {
        HttpResponse<String> response;
        do { // as a page does where the server was too busy for one, or had another of this pupil
            response =
                    send(
                            request("/frames" + query)
                                    .header("Content-Type", "image/jpeg")
                                    .header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"))
                                    .POST(BodyPublishers.ofByteArray(jpeg))
                                    .build(),
                            BodyHandlers.ofString());
        } while (response.statusCode() == 503 || response.statusCode() == 429);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    /** The picture of an example, or nothing but the status if it is not there. */
    HttpResponse<byte[]> picture(int example) {
        try {
            return send(
                    request("/examples/" + example + ".jpg").GET().build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            return http.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
