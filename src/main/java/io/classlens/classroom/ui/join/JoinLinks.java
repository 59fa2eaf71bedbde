package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.html.Nav;

/** Where else one can go from here. */
final class JoinLinks extends Nav {

    JoinLinks() {
        addClassName("join-links");
        setAriaLabel(getTranslation("join.links"));
        add(
                new PageLink("privacy", getTranslation("join.to-privacy")),
                new PageLink("certificate", getTranslation("join.to-certificate")),
                new PageLink("teacher", getTranslation("join.to-teachers")));
    }
}
