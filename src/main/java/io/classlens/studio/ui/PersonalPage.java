package io.classlens.studio.ui;

import com.vaadin.flow.component.Component;
import io.classlens.studio.Studio;
import io.classlens.ui.ClasslensWebcam;
import java.util.Optional;

/** A person's own studio page, as a {@link StudioContribution} may change it. */
public interface PersonalPage {

    /** Entries that other contributions offer to the person. */
    interface Menu {
        void addAction(String text, Runnable action);
    }

    Studio studio();

    /** Empty where the page has no camera. */
    Optional<ClasslensWebcam> webcam();

    /** Puts a component at the end of the header. */
    void addToHeader(Component component);

    /** Puts a component at the end of the page. */
    void add(Component component);

    /**
     * @param menu takes the entries of contributions that come later
     */
    void useMenu(Menu menu);

    /** Adds an entry to the person's menu; nothing happens on a page without one. */
    void addAction(String text, Runnable action);

    /** Takes everything off the page, once it is no longer the person's. */
    void clear();
}
