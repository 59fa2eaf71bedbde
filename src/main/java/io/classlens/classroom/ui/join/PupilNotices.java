package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a pupil must not miss, at the top of the page for as long as it is so. */
final class PupilNotices extends Div {

    private final Paragraph watched = notice("pupil-watched", VaadinIcon.EYE);
    private final Paragraph paused = notice("pupil-paused", VaadinIcon.PAUSE);

    PupilNotices() {
        addClassName("pupil-notices");
        getElement().setAttribute("role", "status");
        watched.add(getTranslation("pupil.watched"));
        paused.add(getTranslation("pupil.paused"));
        add(watched, paused);
        show(false, false);
    }

    void show(boolean isWatched, boolean isPaused) {
        watched.setVisible(isWatched);
        paused.setVisible(isPaused);
    }

    private static Paragraph notice(String name, VaadinIcon sign) {
        Icon icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Paragraph notice = new Paragraph(icon);
        notice.addClassNames("pupil-notice", name);
        return notice;
    }
}
