package io.classlens.web.studio;

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
        setAriaLabel(getTranslation("studio.color-scheme"));
        setTooltipText(getTranslation("studio.color-scheme"));
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> getElement().executeJs("window.classlensColorScheme.toggle()"));
    }
}
