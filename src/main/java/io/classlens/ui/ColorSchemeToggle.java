package io.classlens.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Changes between light and dark. The browser knows what it shows now and remembers the choice;
 * {@code AppShell} applies it before anything is painted.
 */
public final class ColorSchemeToggle extends Button {

    public ColorSchemeToggle() {
        setIcon(VaadinIcon.ADJUST.create());
        String name = getTranslation("studio.color-scheme");
        setAriaLabel(name);
        // A tooltip of Vaadin's would lie over what is below and take its clicks: on a phone the
        // teacher's whole navigation, for as long as the pointer rests on the switch.
        getElement().setAttribute("title", name);
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> getElement().executeJs("window.classlensColorScheme.toggle()"));
    }
}
