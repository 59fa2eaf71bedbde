package io.classlens.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.transport.certificate.SchoolCertificate;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerHeadersTest {

    private static final String HSTS = "Strict-Transport-Security";

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

    private static String header(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/robots.txt", "/nowhere", "/broken", "/error"})
    void they_are_on_every_answer_and_once(String path) {
        for (var address : new URI[] {server.http(path), server.https(path)}) {
            HttpResponse<String> answer = server.get(address);

            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .contains("base-uri 'self'", "form-action 'self'", "connect-src 'self'")
                    .contains("worker-src 'self';");
            assertThat(header(answer, "Permissions-Policy"))
                    .contains("camera=(self)", "microphone=()", "geolocation=()");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
        }
    }

    @Test
    void scripts_need_a_nonce_that_no_two_answers_share() {
        String first = header(server.get(server.https("/echo")), "Content-Security-Policy");
        String second = header(server.get(server.https("/echo")), "Content-Security-Policy");

        assertThat(first).containsPattern("script-src 'nonce-[A-Za-z0-9_-]{22}'");
        assertThat(first.replaceFirst("script-src[^;]*", "")).doesNotContain("nonce");
        assertThat(first).isNotEqualTo(second);
        assertThat(first.replaceFirst(".*(script-src [^;]*).*", "$1"))
                .doesNotContain("unsafe-inline", "'self'", "http", "*");
    }

    @Test
    void with_the_self_made_certificate_nobody_is_held_to_https() {
        assertThat(server.get(server.https("/echo")).headers().firstValue(HSTS)).isEmpty();
    }

    @Test
    void with_the_schools_own_certificate_browsers_insist_on_https_but_never_for_localhost()
            throws Exception {
        var school = new SchoolCertificate(folder.resolve("school.pem"));
        school.renew();
        try (var own =
                new BorderServer(
                        folder,
                        "--server.ssl.bundle=school",
                        "--spring.ssl.bundle.pem.school.keystore.certificate=" + school.file(),
                        "--spring.ssl.bundle.pem.school.keystore.private-key=" + school.file())) {
            assertThat(own.get(own.https("/echo")).headers().firstValue(HSTS)).isEmpty();
            assertThat(hsts(own, true, "classlens.school.example:8443")).startsWith("max-age=");
            assertThat(hsts(own, false, "classlens.school.example:8080")).isNull();
            for (String here : new String[] {"localhost:8443", "127.0.0.1", "[::1]:8443", "?"}) {
                assertThat(hsts(own, true, here)).as(here).isNull();
            }
        }
    }

    private static String hsts(BorderServer server, boolean secure, String host) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setSecure(secure);
        request.addHeader("Host", host);
        var response = new MockHttpServletResponse();
        server.get(AnswerHeaders.class).doFilter(request, response, new MockFilterChain());
        return response.getHeader(HSTS);
    }
}
