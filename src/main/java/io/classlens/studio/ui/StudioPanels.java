package io.classlens.studio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import io.classlens.studio.Studio;
import io.classlens.ui.ClasslensWebcam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The panels on which a person records, trains and predicts. They show the studio and keep nothing
 * of their own, so that two tabs show the same and stay in step.
 */
public final class StudioPanels extends Main {

    private final Studio studio;
    private final StudioMode mode;
    private final List<Runnable> looks = new ArrayList<>();
    private final Optional<CameraPanel> camera;
    private Runnable deaf = () -> {};
    private Runnable left = () -> {};

    public StudioPanels(Studio studio, StudioMode mode, List<StudioContribution> contributions) {
        this(studio, mode, contributions, () -> true);
    }

    /**
     * @param mayRecord asked, on any thread, before an uploaded picture is kept or looked at
     */
    public StudioPanels(
            Studio studio,
            StudioMode mode,
            List<StudioContribution> contributions,
            BooleanSupplier mayRecord) {
        this.studio = studio;
        this.mode = mode;
        camera =
                mode == StudioMode.READ_ONLY
                        ? Optional.empty()
                        : Optional.of(new CameraPanel(studio.project().id()));
        camera.ifPresent(this::add);
        OutdatedExamples outdated = new OutdatedExamples(studio);
        ClassesPanel classes = new ClassesPanel(studio, mode, mayRecord);
        classes.addComponentAtIndex(1, outdated);
        looks.add(outdated::refresh);
        looks.add(classes::refresh);
        add(classes);
        if (mode != StudioMode.COLLECT) {
            MapPanel map = new MapPanel(studio, mode);
            looks.add(map::refresh);
            add(side(contributions, mayRecord), map);
        }
        addClassName("panels");
        addClassName(mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Div side(List<StudioContribution> contributions, BooleanSupplier mayRecord) {
        TrainingPanel training = new TrainingPanel(studio, mode);
        looks.add(training::refresh);
        Div side = new Div(training);
        side.addClassName("side");
        if (mode == StudioMode.FULL) {
            PredictionPanel prediction = new PredictionPanel(studio, mayRecord);
            looks.add(prediction::refresh);
            side.add(prediction);
        }
        for (StudioContribution contribution : contributions) {
            for (Panel panel : contribution.panels(studio, mode)) {
                looks.add(panel::refresh);
                side.add(panel);
            }
        }
        return side;
    }

    /** The camera, where there is one: a lesson that is paused turns its stream off. */
    public Optional<ClasslensWebcam> webcam() {
        return camera.map(CameraPanel::webcam);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        deaf = studio.listen(new StudioUpdates(event.getUI(), this::refresh));
        if (mode != StudioMode.READ_ONLY) {
            left = studio.presence().enter();
        }
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        deaf.run();
        left.run();
    }

    private void refresh() {
        looks.forEach(Runnable::run);
    }
}
