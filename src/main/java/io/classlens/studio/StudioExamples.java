package io.classlens.studio;

import io.classlens.network.backbone.Backbone;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.serving.FrameServing;
import io.classlens.training.api.Hyperparameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project's examples in relation to the present backbone: only those that it embedded can be
 * learned or compared. The others are outdated until they are embedded anew. Safe for many threads.
 */
public final class StudioExamples {

    private final Project project;
    private final FrameReader reader;
    private final FrameServing frames;
    private final Backbone backbone;

    StudioExamples(Project project, FrameReader reader, FrameServing frames) {
        this.project = project;
        this.reader = reader;
        this.frames = frames;
        this.backbone = frames.embedder().backbone();
    }

    /** The labels that a training would learn, in the order of the classes of its training set. */
    public List<Label> labelsToTrain() {
        return project.labels().stream().filter(Label::active).toList();
    }

    /** The examples that the present backbone embedded, of inactive labels too, by their ids. */
    public List<Example> current() {
        return all().filter(this::isCurrent).sorted(Comparator.comparingInt(Example::id)).toList();
    }

    /**
     * Counts the examples that another backbone embedded. No training uses them. They are embedded
     * anew in the background, if their pictures were kept.
     */
    public int outdated() {
        return (int) all().filter(example -> !isCurrent(example)).count();
    }

    /** Ids of those that {@link #outdated} counts. */
    public List<Integer> idsOfOutdated() {
        return all().filter(example -> !isCurrent(example)).map(Example::id).toList();
    }

    /**
     * Embeds an example's picture anew.
     *
     * @return whether it has a picture that can be read
     */
    public boolean embedAnew(int example) {
        Optional<byte[]> jpeg = project.picture(example);
        if (jpeg.isEmpty() || !(reader.frame(jpeg.get()) instanceof FrameReading.Read(var frame))) {
            return false;
        }
        project.replaceEmbedding(
                example, frames.run(frame, Optional.empty()).embedding(), backbone.id());
        return true;
    }

    /** Whether an embedding is said to be of the present backbone and cannot be. */
    public boolean hasOtherSize(int values, String ofBackbone) {
        return ofBackbone.equals(backbone.id()) && values != backbone.embeddingSize();
    }

    /** The current examples of the active labels, in any order. */
    List<Example> toCompare() {
        return currentByLabel(labelsToTrain()).stream().flatMap(List::stream).toList();
    }

    LearningSet toLearn(Hyperparameters hyperparameters) {
        List<Label> labels = labelsToTrain();
        return LearningSet.of(labels, currentByLabel(labels), hyperparameters);
    }

    private List<List<Example>> currentByLabel(List<Label> labels) {
        return labels.stream()
                .map(
                        label ->
                                project.examples(label.id()).stream()
                                        .filter(this::isCurrent)
                                        .toList())
                .toList();
    }

    private Stream<Example> all() {
        return project.labels().stream().flatMap(label -> project.examples(label.id()).stream());
    }

    private boolean isCurrent(Example example) {
        return example.backbone().equals(backbone.id());
    }
}
