package io.classlens.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.OptionalInt;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * HTTP is for this machine's own browser, which gives the camera to {@code localhost}; everybody
 * else is sent to HTTPS. Whom the request comes from is told by the connection alone: a header such
 * as {@code X-Forwarded-For} can be written by anybody.
 */
@Component
@Order(BorderOrder.REDIRECT)
class HttpsRedirect extends OncePerRequestFilter {

    private final Connectors connectors;
    private final ServerAddresses addresses;

    HttpsRedirect(Connectors connectors, ServerAddresses addresses) {
        this.connectors = connectors;
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure() || isFromHere(request)) {
            chain.doFilter(request, response);
            return;
        }
        OptionalInt port = connectors.httpsPort();
        if (port.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        // 308, so that a POST stays one.
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, addresses.to(request) + pathAndQuery(request));
    }

    private static boolean isFromHere(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As it came, so still percent-encoded; Tomcat lets no line break through. */
    private static String pathAndQuery(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return (path.startsWith("/") ? path : "/") + (query == null ? "" : "?" + query);
    }
}
