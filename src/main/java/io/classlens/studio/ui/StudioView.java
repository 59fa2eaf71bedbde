package io.classlens.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.inference.Embedder;
import io.classlens.network.TensorFlowRuntime;
import io.classlens.project.ProjectId;
import io.classlens.studio.Access;
import io.classlens.studio.ProjectAccess;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.ui.ClasslensWebcam;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The signed-in person's own studio: a pupil's project, or what a teacher tries out. */
@Route("studio")
@RolesAllowed({"PUPIL", "TEACHER"})
final class StudioView extends Div implements HasDynamicTitle {

    StudioView(
            Studios studios,
            ProjectAccess access,
            Embedder embedder,
            List<StudioContribution> contributions) {
        ProjectId own = access.own().orElseThrow();
        Studio studio = studios.open(own);
        addClassName("studio");
        StudioHeader header =
                new StudioHeader(embedder.backbone(), TensorFlowRuntime.start().device());
        StudioPanels panels =
                new StudioPanels(
                        studio,
                        StudioMode.FULL,
                        contributions,
                        () -> access.to(own) == Access.WRITE);
        add(header, panels);
        OwnPage page = new OwnPage(studio, header, panels);
        contributions.forEach(contribution -> contribution.addTo(page));
    }

    private final class OwnPage implements PersonalPage {

        private final Studio studio;
        private final StudioHeader header;
        private final StudioPanels panels;
        private Menu menu = (_, _) -> {};

        private OwnPage(Studio studio, StudioHeader header, StudioPanels panels) {
            this.studio = studio;
            this.header = header;
            this.panels = panels;
        }

        @Override
        public Studio studio() {
            return studio;
        }

        @Override
        public Optional<ClasslensWebcam> webcam() {
            return panels.webcam();
        }

        @Override
        public void addToHeader(Component component) {
            header.add(component);
        }

        @Override
        public void add(Component component) {
            StudioView.this.add(component);
        }

        @Override
        public void useMenu(Menu used) {
            menu = used;
        }

        @Override
        public void addAction(String text, Runnable action) {
            menu.addAction(text, action);
        }

        @Override
        public void clear() {
            removeAll();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.name");
    }
}
