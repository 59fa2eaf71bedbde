package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.ui.OwnClass;
import io.classlens.classroom.ui.TeacherLayout;
import io.classlens.studio.Studios;
import io.classlens.studio.ui.StudioContribution;
import io.classlens.studio.ui.StudioMode;
import io.classlens.studio.ui.StudioPanels;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** A pupil's studio, to look at. The pupil is told for as long as it is open. */
@Route(value = "teacher/class/:classroom/pupil/:pupil", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
@StyleSheet("styles/dashboard.css")
final class PupilStudioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Classrooms classrooms;
    private final Pupils pupils;
    private final Studios studios;
    private final List<StudioContribution> contributions;
    private final Watching watching;
    private Optional<Pupil> pupil = Optional.empty();

    PupilStudioView(
            Classrooms classrooms,
            Pupils pupils,
            Studios studios,
            List<StudioContribution> contributions) {
        this.classrooms = classrooms;
        this.pupils = pupils;
        this.studios = studios;
        this.contributions = contributions;
        this.watching = new Watching(studios);
        addClassNames("studio", "pupil-studio");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        pupil = OwnClass.partOf(event, classrooms, "pupil", pupils::find, Pupil::classroom);
        removeAll();
        pupil.ifPresent(this::show);
    }

    private void show(Pupil shown) {
        Anchor back =
                new Anchor("teacher/class/" + shown.classroom(), getTranslation("dashboard.back"));
        back.addClassName("link-button");
        Paragraph told = new Paragraph(getTranslation("dashboard.told", shown.nickname()));
        told.addClassName("muted");
        Div head = new Div(new H1(shown.nickname()), told, back);
        head.addClassName("page-head");
        add(
                head,
                new StudioPanels(
                        studios.open(shown.project()), StudioMode.READ_ONLY, contributions));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        pupil.map(Pupil::project).ifPresent(watching::begin);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.endAll();
    }

    @Override
    public String getPageTitle() {
        return pupil.map(Pupil::nickname).orElse(getTranslation("studio.name"));
    }
}
