package io.classlens.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void the_browser_decides() {
        prefer(Locale.FRENCH, Locale.ENGLISH);
        assertThat(LanguageFilter.localeFor(request)).isEqualTo(Locale.FRENCH);
    }

    @Test
    void the_first_language_that_there_is_counts() {
        prefer(Locale.ITALIAN, Locale.of("es"), Locale.GERMAN);
        assertThat(LanguageFilter.localeFor(request)).isEqualTo(Locale.of("es"));
    }

    @Test
    void whoever_speaks_none_of_them_gets_english() {
        prefer(Locale.ITALIAN, Locale.JAPANESE);
        assertThat(LanguageFilter.localeFor(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void the_choice_on_the_page_wins_over_the_browser() {
        prefer(Locale.ENGLISH);
        choose("de");
        assertThat(LanguageFilter.localeFor(request)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void the_region_stays_for_numbers_and_dates() {
        prefer(Locale.UK, Locale.of("de", "AT"));
        choose("de");
        assertThat(LanguageFilter.localeFor(request)).isEqualTo(Locale.of("de", "AT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it", "DE", "de-DE", "tlh", "<script>", "../de"})
    void a_cookie_that_names_no_language_of_ours_is_ignored(String value) {
        prefer(Locale.FRENCH);
        choose(value);
        assertThat(LanguageFilter.localeFor(request)).isEqualTo(Locale.FRENCH);
    }

    private void prefer(Locale... locales) {
        request.setPreferredLocales(List.of(locales));
    }

    private void choose(String value) {
        request.setCookies(new Cookie(LanguageCookie.NAME, value));
    }
}
