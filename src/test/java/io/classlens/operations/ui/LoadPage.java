package io.classlens.operations.ui;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;

/** A page without a browser, on which a load is shown. */
abstract class LoadPage extends BrowserlessTest {

    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    @BeforeEach
    void in_english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    String level() {
        Span level = find(Span.class).withClassName("load-level").single();
        return level.getElement().getAttribute("data-level") + ": " + level.getText();
    }
}
