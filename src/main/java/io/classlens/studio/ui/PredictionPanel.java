package io.classlens.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.inference.Prediction;
import io.classlens.picture.Frame;
import io.classlens.project.Label;
import io.classlens.project.TrainedModel;
import io.classlens.studio.FrameReply;
import io.classlens.studio.Studio;
import io.classlens.ui.Banner;
import io.classlens.ui.Banner.Tone;
import io.classlens.ui.ClasslensPrediction;
import io.classlens.ui.Palette;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What the model says about the camera, and about a picture from a file. */
final class PredictionPanel extends Panel {

    private final Studio studio;
    private final BooleanSupplier mayPredict;
    private final UI ui = UI.getCurrent();
    private final RefusedFiles refused = new RefusedFiles(ui);
    private final Banner outdated = new Banner();
    private final Paragraph empty = new Paragraph();
    private final Paragraph untrained = new Paragraph();
    private final NeighbourForm neighbours;
    private final DoubtForm doubt;
    private final ClasslensPrediction prediction = new ClasslensPrediction();
    private final Div upload = new Div();

    PredictionPanel(Studio studio, BooleanSupplier mayPredict) {
        super("prediction", UI.getCurrent().getTranslation("predict.title"));
        this.studio = studio;
        this.mayPredict = mayPredict;
        empty.setText(getTranslation("predict.empty"));
        empty.addClassName("muted");
        untrained.setText(getTranslation("predict.untrained"));
        untrained.addClassNames("muted", "small");
        neighbours = new NeighbourForm(studio);
        doubt = new DoubtForm(studio);
        prediction.setPictures(studio.project());
        PictureDrop drop = new PictureDrop(upload, this::receive, refused).single();
        upload.addClassName("prediction-upload");
        upload.add(drop.button(getTranslation("predict.upload")), drop.progress());
        add(outdated, empty, untrained, prediction, doubt, neighbours, drop.zone(upload));
    }

    @Override
    public void refresh() {
        List<Label> known = knownLabels();
        boolean ready = !known.isEmpty();
        empty.setVisible(!ready);
        prediction.setVisible(ready);
        upload.setVisible(ready);
        neighbours.setVisible(ready);
        neighbours.refresh();
        doubt.setVisible(ready);
        doubt.refresh();
        prediction.setThreshold(studio.project().threshold());
        untrained.setVisible(ready && !studio.classifier().hasHead());
        prediction.setLabels(
                known.stream()
                        .map(
                                l ->
                                        new ClasslensPrediction.Label(
                                                l.id(), l.name(), Palette.css(l.color())))
                        .toList());
        if (ready && !studio.classifier().isByNeighbours() && studio.models().isOutdated()) {
            outdated.say(Tone.WARNING, getTranslation("predict.outdated"));
        } else {
            outdated.clear();
        }
    }

    /** What can be the answer, without the classes that were deleted since. */
    private List<Label> knownLabels() {
        if (studio.classifier().isByNeighbours()) {
            return studio.examples().labelsToTrain().stream()
                    .filter(label -> studio.project().exampleCount(label.id()) > 0)
                    .toList();
        }
        List<Integer> learned =
                studio.project().model().map(TrainedModel::labels).orElse(List.of());
        return studio.project().labels().stream().filter(l -> learned.contains(l.id())).toList();
    }

    void receive(String fileName, byte[] file) {
        if (!mayPredict.getAsBoolean()) {
            refused.addPaused(fileName);
            return;
        }
        switch (studio.upload(file, Optional.empty())) {
            case FrameReply.Refused(var refusal) -> refused.add(fileName, refusal);
            case FrameReply.Answered(var frame, var answer, _, _) ->
                    answer.ifPresent(p -> ui.access(() -> show(fileName, frame, p)));
        }
    }

    private void show(String fileName, Frame frame, Prediction answer) {
        String url = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(frame.jpeg());
        prediction.showStill(
                url,
                fileName,
                answer.scores().stream()
                        .map(s -> new ClasslensPrediction.Probability(s.label(), s.probability()))
                        .toList(),
                answer.neighbours().stream()
                        .map(
                                n ->
                                        new ClasslensPrediction.Neighbour(
                                                n.example(), n.label(), n.distance()))
                        .toList(),
                answer.novel());
    }
}
