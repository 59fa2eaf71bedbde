package io.classlens.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HttpsRedirectTest {

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

    private static MockHttpServletRequest request(String from, String host) {
        var request = new MockHttpServletRequest("GET", "/studio");
        request.setRemoteAddr(from);
        if (host != null) {
            request.addHeader("Host", host);
        }
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        server.get(HttpsRedirect.class).doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static String at(String host) {
        return "https://" + host + ":" + server.httpsPort();
    }

    @Test
    void this_machine_is_served_over_http() {
        assertThat(server.get(server.http("/echo")).statusCode()).isEqualTo(200);
        assertThat(server.get(server.https("/echo")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20:8080, 192.168.1.20",
        "192.168.1.20, 192.168.1.20",
        "Lab-PC.local:8080, lab-pc.local",
        "[2001:db8::20]:8080, [2001:db8::20]"
    })
    void another_machine_is_sent_to_https_under_the_name_that_it_used(String host, String name)
            throws Exception {
        MockHttpServletResponse answer = answer(request("192.168.1.77", host));

        assertThat(answer.getStatus()).isEqualTo(308);
        assertThat(answer.getRedirectedUrl()).isEqualTo(at(name) + "/studio");
    }

    @Test
    void path_and_query_stay_as_they_were() throws Exception {
        MockHttpServletRequest request = request("192.168.1.77", "lab");
        request.setRequestURI("/a%20b/c%2Fd");
        request.setQueryString("code=K7%26Q&x=//evil.example");

        assertThat(answer(request).getRedirectedUrl())
                .isEqualTo(at("lab") + "/a%20b/c%2Fd?code=K7%26Q&x=//evil.example");
    }

    @Test
    void a_path_with_two_slashes_leads_nowhere_else() throws Exception {
        MockHttpServletRequest request = request("192.168.1.77", "lab");
        request.setRequestURI("//evil.example/");

        assertThat(URI.create(answer(request).getRedirectedUrl()).getHost()).isEqualTo("lab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example@lab",
                "lab/evil.example",
                "evil.example#",
                "evil.example?",
                "lab:8080:9090",
                "lab:99999999",
                "la b",
                "lab\\evil",
                "[::1",
                "[not:an:address]",
                "-lab",
                "lab..local",
                "lab%0d%0aSet-Cookie:a=b",
                "l\u00e4b"
            })
    void a_host_that_is_not_well_formed_is_not_repeated(String host) throws Exception {
        MockHttpServletResponse answer = answer(request("192.168.1.77", host));

        assertThat(answer.getStatus()).isEqualTo(308);
        assertThat(answer.getRedirectedUrl()).isEqualTo(at("localhost") + "/studio");
    }

    @Test
    void a_missing_host_leads_to_the_servers_own_address() throws Exception {
        assertThat(answer(request("192.168.1.77", null)).getRedirectedUrl())
                .isEqualTo(at("localhost") + "/studio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Proto"})
    void a_header_makes_no_machine_a_local_one(String header) throws Exception {
        MockHttpServletRequest request = request("192.168.1.77", "localhost:8080");
        request.addHeader(header, "127.0.0.1");

        assertThat(answer(request).getStatus()).isEqualTo(308);
    }

    @Test
    void a_header_makes_this_machine_no_other_one() {
        assertThat(server.get(server.http("/echo"), "X-Forwarded-For", "203.0.113.9").body())
                .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void every_loopback_address_is_this_machine(String address) throws Exception {
        assertThat(answer(request(address, "localhost")).getStatus()).isEqualTo(200);
    }

    @Test
    void a_real_request_from_another_address_is_sent_to_https() throws IOException {
        Optional<InetAddress> own =
                NetworkAddresses.outside().stream()
                        .filter(Inet4Address.class::isInstance)
                        .findFirst();
        if (own.isEmpty()) {
            return; // a machine without a network; the tests above stand alone there
        }
        String host = own.get().getHostAddress();
        try (var open = new BorderServer(folder, "--server.address=0.0.0.0")) {
            URI address = URI.create("http://%s:%d/echo?a=b".formatted(host, open.httpPort()));

            HttpResponse<String> page = open.get(address, "X-Forwarded-For", "127.0.0.1");
            assertThat(page.statusCode()).isEqualTo(308);
            assertThat(page.headers().firstValue("Location"))
                    .contains("https://%s:%d/echo?a=b".formatted(host, open.httpsPort()));
            assertThat(page.headers().map()).doesNotContainKey("Set-Cookie");

            HttpResponse<String> post =
                    BorderServer.send(
                            HttpRequest.newBuilder(address)
                                    .POST(BodyPublishers.ofString("picture"))
                                    .build());
            assertThat(post.statusCode()).isEqualTo(308);
            assertThat(post.body()).isEmpty();

            assertThat(
                            open.get(
                                            URI.create(
                                                    page.headers()
                                                            .firstValue("Location")
                                                            .orElseThrow()))
                                    .body())
                    .isEqualTo(host);
            assertThat(open.get(ServerAddresses.class).toProject())
                    .contains("https://%s:%d".formatted(host, open.httpsPort()));
        }
    }

    @Test
    void where_an_administrator_told_the_address_its_port_is_used() throws Exception {
        try (var told =
                new BorderServer(folder, "--classlens.address=https://class.school.example:444")) {
            var response = new MockHttpServletResponse();
            told.get(HttpsRedirect.class)
                    .doFilter(
                            request("192.168.1.77", "class.school.example"),
                            response,
                            new MockFilterChain());

            assertThat(response.getRedirectedUrl())
                    .isEqualTo("https://class.school.example:444/studio");
            assertThat(told.get(ServerAddresses.class).toProject())
                    .containsExactly("https://class.school.example:444");
        }
    }

    @Test
    void http_can_be_switched_off() {
        try (var closed = new BorderServer(folder, "--classlens.http-port=-1")) {
            assertThat(closed.get(Connectors.class).httpPort()).isEmpty();
            assertThat(closed.get(closed.https("/echo")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_session_cookie_is_secure_over_https_and_never_readable_by_scripts() {
        assertThat(server.get(server.https("/echo")).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Strict");
        assertThat(server.get(server.http("/echo")).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }
}
