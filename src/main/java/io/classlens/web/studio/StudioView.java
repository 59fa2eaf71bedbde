package io.classlens.web.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Practice;
import io.classlens.classroom.Pupil;
import io.classlens.inference.Embedder;
import io.classlens.network.TensorFlowRuntime;
import io.classlens.project.ProjectId;
import io.classlens.studio.PeerTests;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.web.access.Access;
import io.classlens.web.access.ProjectAccess;
import io.classlens.web.access.SignedIn;
import io.classlens.web.archive.ProjectFiles;
import io.classlens.web.join.PupilBar;
import io.classlens.web.join.PupilBars;
import io.classlens.web.sets.LateStarters;
import io.classlens.web.sets.PeerTestDesk;
import jakarta.annotation.security.RolesAllowed;

/** The signed-in person's own studio: a pupil's project, or what a teacher tries out. */
@Route("studio")
@RolesAllowed({"PUPIL", "TEACHER"})
final class StudioView extends Div implements HasDynamicTitle {

    StudioView(
            Studios studios,
            Practice practice,
            ProjectAccess access,
            Embedder embedder,
            PupilBars bars,
            LateStarters late,
            PeerTests tests,
            ProjectFiles files) {
        ProjectId own =
                SignedIn.pupil()
                        .map(Pupil::project)
                        .orElseGet(() -> practice.of(SignedIn.teacher().orElseThrow().id()));
        Studio studio = studios.open(own);
        SignedIn.pupil().ifPresent(pupil -> late.welcome(pupil, studio));
        addClassName("studio");
        StudioHeader header =
                new StudioHeader(embedder.backbone(), TensorFlowRuntime.start().device());
        StudioPanels panels =
                new StudioPanels(studio, StudioMode.FULL, () -> access.to(own) == Access.WRITE);
        add(header, panels);
        SignedIn.pupil()
                .ifPresent(
                        pupil -> {
                            PupilBar bar =
                                    bars.bar(pupil, studio, panels.webcam(), this::removeAll);
                            PeerTestDesk desk = new PeerTestDesk(tests, pupil);
                            bar.addAction(getTranslation("peer.menu"), desk::choose);
                            bar.addAction(getTranslation("archive.save"), () -> files.save(studio));
                            bar.addAction(getTranslation("archive.load"), () -> files.load(studio));
                            header.add(bar);
                            add(desk);
                        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.name");
    }
}
