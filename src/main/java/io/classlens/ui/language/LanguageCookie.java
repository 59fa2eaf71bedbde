package io.classlens.ui.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The language that was chosen on the page, for as long as the browser keeps it. */
final class LanguageCookie {

    static final String NAME = "classlens-language";
    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Language chosen) {
        Cookie cookie = new Cookie(NAME, chosen.tag());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    /** Empty where nothing was chosen, or something that is no language of ours. */
    static Optional<Language> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> Language.parse(cookie.getValue()).stream())
                .findFirst();
    }
}
