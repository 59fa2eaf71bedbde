package io.classlens.ui.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides on the language of each request: what was chosen on the page, else what the browser
 * prefers among the languages that there are, else English. Vaadin, Spring MVC with its locale
 * resolver, and the filters of the sign-in all ask the request, so this is the one place.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Spoken(request, localeFor(request)), response);
    }

    /** The page about an error speaks the language, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** With the region where the browser names one: it decides how numbers and dates look. */
    static Locale localeFor(HttpServletRequest request) {
        List<Locale> preferred = Collections.list(request.getLocales());
        Optional<Language> chosen = LanguageCookie.read(request);
        return preferred.stream()
                .filter(
                        locale ->
                                Language.of(locale)
                                        .filter(one -> chosen.isEmpty() || chosen.get() == one)
                                        .isPresent())
                .findFirst()
                .orElseGet(() -> chosen.orElse(Language.ENGLISH).locale());
    }

    private static final class Spoken extends HttpServletRequestWrapper {

        private final Locale locale;

        Spoken(HttpServletRequest request, Locale locale) {
            super(request);
            this.locale = locale;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }
    }
}
