package io.classlens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the whole program tells to those who knock; the rest is in {@code web.border}'s tests. */
class BorderIT {

    private static int watched;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            watched = free.getLocalPort();
        }
        server = Server.start("BorderIT", "--management.server.port=" + watched);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> actuator(String path) throws Exception {
        return send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/%s".formatted(watched, path)))
                        .build());
    }

    private static HttpResponse<String> page(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.address() + path)).build());
    }

    @Test
    void health_is_told_without_a_password_and_without_details() throws Exception {
        HttpResponse<String> answer = actuator("health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"env", "beans", "heapdump", "loggers", "mappings", "configprops", "info"})
    void nothing_else_is_told(String path) throws Exception {
        assertThat(actuator(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_port_of_the_pages_tells_none_of_it() throws Exception {
        assertThat(page("/actuator/health").body()).doesNotContain("UP");
        assertThat(page("/actuator/prometheus").body()).doesNotContain("jvm_memory");
    }

    @Test
    void no_other_machine_reaches_health_and_metrics() throws SocketException {
        List<InetAddress> others =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .toList();

        assertThat(others).noneMatch(BorderIT::isOpen);
    }

    @Test
    void the_metrics_name_nobody() throws Exception {
        String project = UUID.randomUUID().toString();
        String name = "Adalovelace";
        page("/projects/%s/examples/1.jpg".formatted(project));
        page("/teacher/class/%s/pupil/%s".formatted(project, name));
        page("/?nickname=" + name);
        page("/" + name);
        page("/certificate");
        send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "%s/projects/%s/frames?label=1"
                                                .formatted(server.address(), project)))
                        .header("Content-Type", "image/jpeg")
                        .POST(BodyPublishers.ofString(name))
                        .build());

        String metrics = actuator("prometheus").body();

        assertThat(metrics).contains("http_server_requests_seconds_count", "jvm_memory_used");
        assertThat(metrics).doesNotContain(project).doesNotContain(name);
        assertThat(
                        Pattern.compile("uri=\"([^\"]*)\"")
                                .matcher(metrics)
                                .results()
                                .map(MatchResult::group)
                                .distinct())
                .hasSizeLessThan(20);
    }

    /**
     * All of them are there from the start: a chart that waits for the first lesson stays empty.
     */
    @Test
    void the_metrics_tell_of_frames_and_trainings() throws Exception {
        assertThat(actuator("prometheus").body())
                .contains(
                        "classlens_batch_size_count",
                        "classlens_frame_wait_seconds_count",
                        "classlens_trunk_run_seconds_count",
                        "classlens_frame_latency_seconds{quantile=\"0.95\"}",
                        "classlens_frames_dropped_total{reason=\"stale\"}",
                        "classlens_frames_dropped_total{reason=\"second\"}",
                        "classlens_trainings_seconds_count{outcome=\"completed\"}",
                        "classlens_trainings_seconds_count{outcome=\"failed\"}",
                        "classlens_trainings_running");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/certificate",
                "/nowhere",
                "/projects/1/examples/1.jpg",
                "/VAADIN/nowhere.js",
                "/?v-r=uidl",
                "/?v-r=push",
                "/classlens.css",
                "/error"
            })
    void every_answer_has_the_headers_and_tells_no_inside(String path) throws Exception {
        HttpResponse<String> answer = page(path);

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        for (String name :
                List.of(
                        "Permissions-Policy",
                        "Referrer-Policy",
                        "X-Content-Type-Options",
                        "Cross-Origin-Opener-Policy")) {
            assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        }
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        if (answer.statusCode() >= 400) {
            assertThat(answer.body()).doesNotContainPattern("\\bat [a-z.]+\\(|Exception|Tomcat");
        }
    }

    @Test
    void a_page_whose_session_is_over_is_told_so() throws Exception {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/?v-r=uidl&v-uiId=0"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build());

        assertThat(answer.statusCode()).isLessThan(500);
    }

    private static boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket(address, watched)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
