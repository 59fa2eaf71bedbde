package io.classlens.classroom.ui.join;

import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.SignedIn;
import io.classlens.studio.ui.PersonalPage;
import io.classlens.studio.ui.StudioContribution;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts a pupil's bar into the header; first, because other contributions use its menu. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PupilBarContribution implements StudioContribution {

    private final Classrooms classrooms;
    private final Pupils pupils;

    PupilBarContribution(Classrooms classrooms, Pupils pupils) {
        this.classrooms = classrooms;
        this.pupils = pupils;
    }

    @Override
    public void addTo(PersonalPage page) {
        SignedIn.pupil().ifPresent(pupil -> add(pupil, page));
    }

    /** While the pupil's own request is handled: its cookie says which device it is. */
    private void add(Pupil pupil, PersonalPage page) {
        PupilBar bar =
                new PupilBar(
                        new PupilPresence(classrooms, pupils, pupil, ThisDevice.token()),
                        page.studio(),
                        page.webcam(),
                        page::clear);
        page.addToHeader(bar);
        page.useMenu(bar::addAction);
    }
}
