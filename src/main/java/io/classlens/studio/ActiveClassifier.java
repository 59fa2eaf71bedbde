package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.inference.HeadClassifier;
import io.classlens.inference.NearestNeighbours;
import io.classlens.inference.Prediction;
import io.classlens.inference.TrainedClassifier;
import io.classlens.inference.TrunkOutput;
import io.classlens.network.FreezeBoundary;
import io.classlens.project.TrainedModel;
import io.classlens.training.NetworkFormat;
import io.classlens.training.TrainedNetwork;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The classifier of a studio: the model in use, or the nearest examples as long as there is no
 * model, once all of its labels are deleted, or where a person chose so. On request it also tells
 * whether a picture is unlike all examples. Nobody stores these choices: a studio begins with the
 * model and without novelty. Safe for many threads; it changes between two pictures, never within
 * one.
 */
public final class ActiveClassifier {

    private final Embedder embedder;
    private final ExampleNeighbours neighbours;
    private final ExampleNovelty novelty;
    private final IntPredicate labelExists;
    private final Runnable changed;
    private volatile Optional<TrainedClassifier> trained = Optional.empty();
    private boolean closed;
    private volatile boolean choosesNeighbours;
    private volatile boolean asksForNovelty;
    private volatile NearestNeighbours.Settings settings = NearestNeighbours.Settings.DEFAULTS;

    /**
     * @param embedder opens the fine-tuned part of a model
     * @param labelExists by the label's id
     * @param changed called after each choice of a person
     */
    ActiveClassifier(
            Embedder embedder,
            ExampleNeighbours neighbours,
            ExampleNovelty novelty,
            IntPredicate labelExists,
            Runnable changed) {
        this.embedder = embedder;
        this.neighbours = neighbours;
        this.novelty = novelty;
        this.labelExists = labelExists;
        this.changed = changed;
    }

    /** The classifier of one picture, from before the trunk runs until the prediction is made. */
    final class Lease implements AutoCloseable {

        private final Optional<TrainedClassifier> borrowed;

        private Lease(Optional<TrainedClassifier> borrowed) {
            this.borrowed = borrowed;
        }

        /** Where the trunk has to give activations, too, for a fine-tuned model. */
        Optional<FreezeBoundary> boundary() {
            return borrowed.flatMap(TrainedClassifier::boundary);
        }

        /** Empty as long as there is neither a model nor an example. */
        Optional<Prediction> classify(TrunkOutput output) {
            return classified(output)
                    .map(answer -> isNovel(output.embedding()) ? answer.asNovel() : answer);
        }

        private Optional<Prediction> classified(TrunkOutput output) {
            if (borrowed.isPresent()) {
                return Optional.of(borrowed.get().classify(output));
            }
            NearestNeighbours now = neighbours.now();
            return now.size() == 0
                    ? Optional.empty()
                    : Optional.of(now.classify(output.embedding(), settings));
        }

        @Override
        public void close() {
            borrowed.ifPresent(TrainedClassifier::giveBack);
        }
    }

    Lease lease() {
        while (true) {
            Optional<TrainedClassifier> now = choosesNeighbours ? Optional.empty() : model();
            if (now.isEmpty() || now.get().borrow()) {
                return new Lease(now);
            }
            // It was replaced between the two lines above; the next one is there already.
        }
    }

    /** Replaces the model in use. Does nothing with a model of another backbone. */
    void use(TrainedModel model) {
        if (model.backbone().equals(embedder.backbone().id())) {
            TrainedNetwork network = NetworkFormat.read(model.head());
            use(
                    new TrainedClassifier(
                            new HeadClassifier(model.number(), model.labels(), network.head()),
                            network.tuned().map(embedder::open)));
        }
    }

    /** A training may end just after the studio was closed: its model is retired at once. */
    private synchronized void use(TrainedClassifier next) {
        if (closed) {
            next.retire();
            return;
        }
        Optional<TrainedClassifier> before = trained;
        trained = Optional.of(next);
        before.ifPresent(TrainedClassifier::retire);
        forgetUnused();
    }

    /** Frees the native memory of the model. */
    synchronized void close() {
        closed = true;
        Optional<TrainedClassifier> before = trained;
        trained = Optional.empty();
        before.ifPresent(TrainedClassifier::retire);
    }

    /** Whether the nearest examples answer: by choice, or because there is no usable model. */
    public boolean isByNeighbours() {
        return choosesNeighbours || model().isEmpty();
    }

    /** Whether there is a usable model, so that there is something to choose. */
    public boolean hasHead() {
        return model().isPresent();
    }

    private Optional<TrainedClassifier> model() {
        return trained.filter(classifier -> classifier.knowsAny(labelExists));
    }

    /**
     * @param chosen false: the model answers, once there is one
     */
    public void chooseNeighbours(boolean chosen) {
        choosesNeighbours = chosen;
        forgetUnused();
        changed.run();
    }

    public NearestNeighbours.Settings settings() {
        return settings;
    }

    public void set(NearestNeighbours.Settings chosen) {
        settings = chosen;
        changed.run();
    }

    /** Whether a prediction tells if the picture is unlike all examples. */
    public boolean asksForNovelty() {
        return asksForNovelty;
    }

    public void askForNovelty(boolean asked) {
        asksForNovelty = asked;
        if (!asked) {
            novelty.forget();
        }
        changed.run();
    }

    private boolean isNovel(float[] embedding) {
        return asksForNovelty
                && novelty.now().filter(detector -> detector.isNovel(embedding)).isPresent();
    }

    private void forgetUnused() {
        if (!isByNeighbours()) {
            neighbours.forget();
        }
    }
}
