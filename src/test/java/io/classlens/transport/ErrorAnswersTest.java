package io.classlens.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {

    /** A stack trace, a version, a class, a path of the machine, what an exception says. */
    private static final String INSIDES =
            "(?is).*(\\bat [a-z.]+\\(|tomcat|apache|spring|java|exception|vaadin|/work/|secret of).*";

    @TempDir private static Path folder;
    private static BorderServer server;

    @BeforeAll
    static void start() {
        server = new BorderServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> html(String path) {
        return server.get(server.https(path), "Accept", "text/html", "Accept-Language", "en");
    }

    @Test
    void a_person_reads_a_sentence() {
        HttpResponse<String> answer = html("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("Something went wrong in the server.");
        assertThat(answer.body()).doesNotMatch(INSIDES);
    }

    @Test
    void a_program_reads_a_word_and_a_sentence() {
        HttpResponse<String> answer =
                server.get(server.https("/broken"), "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":\"internal-server-error\",\"message\":"
                                + "\"Something went wrong in the server. Please try again.\"}")
                .doesNotMatch(INSIDES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/<script>alert(1)</script>", "/a/../../etc/passwd"})
    void an_address_that_leads_nowhere_is_not_repeated(String path) throws IOException {
        String answer =
                server.raw(
                        "GET "
                                + path.replace("<", "%3C").replace(">", "%3E")
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 40[04]").doesNotMatch(INSIDES);
        assertThat(answer).doesNotContain("script>", "nowhere", "passwd");
    }

    @Test
    void a_method_that_is_not_meant_is_refused() {
        HttpResponse<String> answer =
                BorderServer.send(
                        HttpRequest.newBuilder(server.https("/echo"))
                                .method("DELETE", BodyPublishers.noBody())
                                .build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("method-not-allowed").doesNotMatch(INSIDES);
    }

    @Test
    void a_form_that_is_too_large_is_refused() {
        HttpResponse<String> answer =
                BorderServer.send(
                        HttpRequest.newBuilder(server.https("/form"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("a=" + "x".repeat(100_000)))
                                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).doesNotMatch(INSIDES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: <script>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nbroken header\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: odd\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /;jsessionid=%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void a_request_that_is_broken_learns_nothing(String request) throws IOException {
        String answer = server.raw(request);

        assertThat(answer).containsPattern("^HTTP/1.1 (4|5)\\d\\d").doesNotMatch(INSIDES);
        assertThat(answer).doesNotContain("<script>", "<h1>HTTP Status");
        assertThat(answer.toLowerCase()).doesNotContain("\nserver:");
    }

    @Test
    void a_header_that_is_too_long_learns_nothing() throws IOException {
        String answer =
                server.raw(
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX: %s\r\n\r\n"
                                .formatted("x".repeat(20_000)));

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotMatch(INSIDES);
    }

    @Test
    void plain_http_on_the_https_port_learns_nothing() throws IOException {
        String answer =
                BorderServer.raw(server.httpsPort(), "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).doesNotMatch(INSIDES);
    }
}
