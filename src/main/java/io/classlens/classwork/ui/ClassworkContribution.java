package io.classlens.classwork.ui;

import com.vaadin.flow.component.UI;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.SignedIn;
import io.classlens.classwork.PeerEvaluations;
import io.classlens.studio.ui.PersonalPage;
import io.classlens.studio.ui.StudioContribution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a late pupil the starter sets, and lets pupils test each other's networks. */
@Component
@Order(1)
final class ClassworkContribution implements StudioContribution {

    private final LateStarters late;
    private final PeerEvaluations tests;

    ClassworkContribution(LateStarters late, PeerEvaluations tests) {
        this.late = late;
        this.tests = tests;
    }

    @Override
    public void addTo(PersonalPage page) {
        SignedIn.pupil().ifPresent(pupil -> add(pupil, page));
    }

    private void add(Pupil pupil, PersonalPage page) {
        late.welcome(pupil, page.studio());
        PeerEvaluationDialog desk = new PeerEvaluationDialog(tests, pupil);
        page.add(desk);
        page.addAction(UI.getCurrent().getTranslation("peer.menu"), desk::choose);
    }
}
