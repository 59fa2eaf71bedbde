package io.classlens.web;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/**
 * What every page has: the look, the icon, and updates pushed by the server. Not by a WebSocket:
 * iPads refuse one to a self-made certificate even after the person has accepted it (WebKit, bug
 * 145819).
 */
@Push(transport = Transport.LONG_POLLING)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("classlens.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icons/classlens.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addMetaTag("color-scheme", "light dark");
        settings.addInlineFromFile("color-scheme.js", Wrapping.JAVASCRIPT);
    }
}
