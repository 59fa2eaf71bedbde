package io.classlens.studio.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.network.Device;
import io.classlens.network.backbone.Backbone;
import io.classlens.ui.ColorSchemeToggle;
import io.classlens.ui.language.LanguageChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The name, what this is in one line, and what it runs on. */
final class StudioHeader extends Header {

    StudioHeader(Backbone backbone, Device device) {
        addClassName("studio-header");
        Svg mark = mark();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Paragraph motto = new Paragraph(getTranslation("studio.motto"));
        motto.addClassName("motto");
        Div name = new Div(new H1(getTranslation("studio.name")), motto);
        name.addClassName("name");
        Paragraph machine =
                new Paragraph(
                        getTranslation(
                                "studio.machine", backbone.name(), DeviceWords.of(this, device)));
        machine.addClassNames("muted", "machine");
        add(mark, name, machine, new LanguageChoice(), new ColorSchemeToggle());
    }

    /** The same drawing as the favicon. */
    private static Svg mark() {
        try (InputStream svg =
                StudioHeader.class.getResourceAsStream("/META-INF/resources/icons/classlens.svg")) {
            return new Svg(svg);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the name mark from the jar", e);
        }
    }
}
