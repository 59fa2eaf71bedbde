package io.classlens.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest extends BrowserlessTest {

    private LanguageChoice choice;

    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    @BeforeEach
    void open_the_page_in_german() {
        UI.getCurrent().setLocale(Locale.of("de", "AT"));
        choice = new LanguageChoice();
        UI.getCurrent().add(choice);
    }

    @Test
    void each_language_stands_there_by_its_own_name() {
        assertThat(languages().stream().map(MenuItem::getText))
                .containsExactly("English", "Deutsch", "Français", "Español");
        assertThat(languages().stream().map(item -> item.getElement().getAttribute("lang")))
                .containsExactly("en", "de", "fr", "es");
    }

    @Test
    void the_language_of_the_page_is_marked() {
        assertThat(languages().stream().filter(MenuItem::isChecked).map(MenuItem::getText))
                .containsExactly("Deutsch");
    }

    @Test
    void it_is_called_by_a_word_of_the_page() {
        assertThat(choice.getItems().getFirst().getAriaLabel()).contains("Sprache");
    }

    @Test
    void the_choice_is_kept_for_a_year_in_a_cookie_that_no_other_site_sends() {
        new MenuBarTester<>(choice).clickItem(0, 2);
        Cookie cookie =
                ((MockResponse) ((VaadinServletResponse) VaadinResponse.getCurrent()).getResponse())
                        .findCookie(LanguageCookie.NAME);
        assertThat(cookie.getValue()).isEqualTo("fr");
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    private List<MenuItem> languages() {
        return choice.getItems().getFirst().getSubMenu().getItems();
    }
}
