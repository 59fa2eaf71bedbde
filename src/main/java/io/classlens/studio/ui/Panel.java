package io.classlens.studio.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of the page with a heading, which names it for screen readers as well. */
public abstract class Panel extends Section {

    private final H2 heading;

    /**
     * @param name of the panel in the stylesheet
     */
    protected Panel(String name, String title) {
        heading = new H2(title);
        heading.setId(name + "-heading");
        heading.getElement().setAttribute("tabindex", "-1");
        addClassNames("panel", name);
        getElement().setAttribute("aria-labelledby", name + "-heading");
        add(heading);
    }

    /** Shows the studio as it is now; called with the lock of the page's session held. */
    public void refresh() {}

    /** For when what had the keyboard's focus is gone. */
    protected final void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }
}
