package io.classlens.classroom.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The token by which a pupil's device is known again. No script reads it, no other site sends it,
 * and it goes over HTTPS alone where it came that way. After writing or clearing it a page has to
 * be loaded anew: the one that is open belongs to who opened it.
 */
public final class PupilCookie {

    public static final String NAME = "classlens-pupil";

    /** A school day: the machine may be another pupil's tomorrow. */
    private static final Duration KEPT = Duration.ofHours(12);

    private PupilCookie() {}

    public static void write(
            HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(request, token, KEPT));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", Duration.ZERO));
    }

    /** The token that came with the request. */
    public static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    private static Cookie cookie(HttpServletRequest request, String value, Duration age) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
