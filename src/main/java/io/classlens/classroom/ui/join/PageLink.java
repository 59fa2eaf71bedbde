package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.html.Anchor;

/**
 * A link that loads its page anew. Around joining and leaving the browser is somebody else than
 * when the page was opened, and a page belongs to who opened it.
 */
final class PageLink extends Anchor {

    PageLink(String address, String text) {
        super(address, text);
        setRouterIgnore(true);
    }
}
