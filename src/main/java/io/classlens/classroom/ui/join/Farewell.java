package io.classlens.classroom.ui.join;

import com.vaadin.flow.server.VaadinSession;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Pupil;
import java.util.Locale;
import java.util.Optional;

/**
 * What a pupil is told when the lesson is over. The browser's session carries it from the studio's
 * page, which the server refuses from now on, to one that anybody may see: in the address, the
 * nickname would be in the browser's history.
 *
 * @param day until which the project stays, written out
 */
record Farewell(String nickname, String day) {

    static final String ADDRESS = "lesson-over";

    static Farewell of(Pupil pupil, Classroom classroom, Locale locale) {
        return new Farewell(pupil.nickname(), KeptUntil.day(pupil, classroom, locale));
    }

    void keep(VaadinSession session) {
        session.setAttribute(Farewell.class, this);
    }

    static Optional<Farewell> kept(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(Farewell.class));
    }
}
