package io.classlens.web.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.inference.Embedder;
import io.classlens.network.TensorFlowRuntime;
import io.classlens.studio.Studio;

/**
 * The page on which a person records, trains and predicts. It shows the session's studio and keeps
 * nothing of its own, so that two tabs show the same and stay in step.
 */
@Route("")
final class StudioView extends Div implements HasDynamicTitle {

    private final Studio studio;
    private final ClassesPanel classes;
    private final TrainingPanel training;
    private final PredictionPanel prediction;
    private Runnable deaf = () -> {};

    StudioView(Studio studio, Embedder embedder) {
        this.studio = studio;
        classes = new ClassesPanel(studio);
        training = new TrainingPanel(studio);
        prediction = new PredictionPanel(studio);
        Div side = new Div(training, prediction);
        side.addClassName("side");
        Main panels = new Main(new CameraPanel(), classes, side);
        panels.addClassName("panels");
        addClassName("studio");
        add(new StudioHeader(embedder.backbone(), TensorFlowRuntime.start().device()), panels);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.name");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        deaf = studio.listen(new StudioUpdates(event.getUI(), this::refresh));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        deaf.run();
    }

    private void refresh() {
        classes.refresh();
        training.refresh();
        prediction.refresh();
    }
}
