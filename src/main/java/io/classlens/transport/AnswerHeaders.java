package io.classlens.transport;

import io.classlens.transport.certificate.SelfMadeCertificates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes on every answer what a browser may do with it, before anything else sees the request. */
@Component
@Order(BorderOrder.HEADERS)
class AnswerHeaders extends OncePerRequestFilter {

    private static final String HSTS = "max-age=" + Duration.ofDays(180).toSeconds();

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(.*\\.)?localhost|127\\..*|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private final boolean hasOwnCertificate;

    AnswerHeaders(
            @Value("${server.ssl.bundle:}") String bundle,
            @Value("${server.ssl.enabled:true}") boolean secure) {
        this.hasOwnCertificate =
                secure && !bundle.isEmpty() && !bundle.equals(SelfMadeCertificates.BUNDLE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(response::setHeader, ContentPolicy.header(request));
        if (isToInsistOnHttps(request)) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
        chain.doFilter(request, response);
    }

    /** Those that every answer has, whoever writes it. */
    static void write(BiConsumer<String, String> header, String contentPolicy) {
        header.accept("Content-Security-Policy", contentPolicy);
        header.accept(
                "Permissions-Policy",
                "camera=(self), microphone=(), geolocation=(), display-capture=(), midi=(), usb=(),"
                        + " serial=(), hid=(), payment=(), publickey-credentials-get=(),"
                        + " screen-wake-lock=(self), fullscreen=(self)");
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("X-Frame-Options", "DENY");
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
    }

    /**
     * With the self-made certificate the browser would take away the button by which pupils go on;
     * for localhost it would break every other program of the machine.
     */
    private boolean isToInsistOnHttps(HttpServletRequest request) {
        Optional<String> host = Optional.ofNullable(request.getHeader("Host")).flatMap(Host::name);
        return hasOwnCertificate
                && request.isSecure()
                && host.filter(name -> !THIS_MACHINE.matcher(name).matches()).isPresent();
    }
}
