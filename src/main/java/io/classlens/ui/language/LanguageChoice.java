package io.classlens.ui.language;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Optional;

/**
 * A globe that opens the list of languages, each by its own name. The choice goes into a cookie,
 * and the page is loaded anew: what a person makes here is on the server at once, so nothing waits
 * to be saved.
 */
@StyleSheet("styles/language.css")
public final class LanguageChoice extends MenuBar {

    public LanguageChoice() {
        addClassName("language-choice");
        addThemeVariants(MenuBarVariant.TERTIARY);
        Optional<Language> now = Language.of(getLocale());
        String name = getTranslation("language.choose");
        MenuItem root = addItem(VaadinIcon.GLOBE.create());
        root.setAriaLabel(name);
        // A tooltip of Vaadin's would be a child of the menu bar that no menu bar may have.
        root.getElement().setAttribute("title", name);
        setI18n(new MenuBarI18n().setMoreOptions(name));
        for (Language language : Language.values()) {
            MenuItem item = root.getSubMenu().addItem(language.ownName());
            item.getElement().setAttribute("lang", language.tag());
            item.setCheckable(true);
            if (now.filter(language::equals).isPresent()) {
                item.setChecked(true);
                item.getElement().setAttribute("aria-current", "true");
            }
            item.addClickListener(_ -> choose(language));
        }
    }

    private void choose(Language language) {
        LanguageCookie.write(
                VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent(), language);
        getUI().orElseThrow().getPage().reload();
    }
}
