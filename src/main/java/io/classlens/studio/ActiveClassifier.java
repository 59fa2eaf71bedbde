package io.classlens.studio;

import io.classlens.inference.NearestNeighbours;
import io.classlens.inference.Prediction;
import io.classlens.inference.TrainedClassifier;
import io.classlens.inference.TrunkOutput;
import io.classlens.network.FreezeBoundary;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What answers a picture now: the model that was trained last; until there is one, once all that it
 * learned is deleted, or where a person chose so, the nearest examples. On request it says, too,
 * whether the picture is unlike all examples. Safe for many threads; it changes between two
 * pictures, never within one.
 */
final class ActiveClassifier {

    private final ExampleNeighbours neighbours;
    private volatile Optional<TrainedClassifier> trained = Optional.empty();
    private final ExampleNovelty novelty;
    private final IntPredicate isLabel;
    private boolean closed;
    private volatile boolean choosesNeighbours;
    private volatile boolean asksForNovelty;
    private volatile NearestNeighbours.Settings settings = NearestNeighbours.Settings.DEFAULTS;

    /**
     * @param isLabel whether a label of this id is there
     */
    ActiveClassifier(ExampleNeighbours neighbours, ExampleNovelty novelty, IntPredicate isLabel) {
        this.neighbours = neighbours;
        this.novelty = novelty;
        this.isLabel = isLabel;
    }

    /** Who answers one picture, from the moment that it is looked at until it is answered. */
    final class Lease implements AutoCloseable {

        private final Optional<TrainedClassifier> borrowed;

        private Lease(Optional<TrainedClassifier> borrowed) {
            this.borrowed = borrowed;
        }

        /** What the look at the picture has to bring as well. */
        Optional<FreezeBoundary> boundary() {
            return borrowed.flatMap(TrainedClassifier::boundary);
        }

        /** Empty as long as there is neither a model nor an example. */
        Optional<Prediction> answer(TrunkOutput look) {
            return classified(look)
                    .map(answer -> isNovel(look.embedding()) ? answer.asNovel() : answer);
        }

        private Optional<Prediction> classified(TrunkOutput look) {
            if (borrowed.isPresent()) {
                return Optional.of(borrowed.get().classify(look));
            }
            NearestNeighbours now = neighbours.now();
            return now.size() == 0
                    ? Optional.empty()
                    : Optional.of(now.classify(look.embedding(), settings));
        }

        @Override
        public void close() {
            borrowed.ifPresent(TrainedClassifier::giveBack);
        }
    }

    Lease turn() {
        while (true) {
            Optional<TrainedClassifier> now = choosesNeighbours ? Optional.empty() : model();
            if (now.isEmpty() || now.get().borrow()) {
                return new Lease(now);
            }
            // It was replaced between the two lines above; the next one is there already.
        }
    }

    /** At once given back if nobody will ask any more: a training may end just then. */
    synchronized void use(TrainedClassifier next) {
        if (closed) {
            next.retire();
            return;
        }
        Optional<TrainedClassifier> before = trained;
        trained = Optional.of(next);
        before.ifPresent(TrainedClassifier::retire);
        forgetUnused();
    }

    /** Gives back what the model holds outside of Java's memory. */
    synchronized void close() {
        closed = true;
        Optional<TrainedClassifier> before = trained;
        trained = Optional.empty();
        before.ifPresent(TrainedClassifier::retire);
    }

    boolean isByNeighbours() {
        return choosesNeighbours || model().isEmpty();
    }

    boolean hasHead() {
        return model().isPresent();
    }

    private Optional<TrainedClassifier> model() {
        return trained.filter(classifier -> classifier.knowsAny(isLabel));
    }

    void chooseNeighbours(boolean chosen) {
        choosesNeighbours = chosen;
        forgetUnused();
    }

    NearestNeighbours.Settings settings() {
        return settings;
    }

    void set(NearestNeighbours.Settings chosen) {
        settings = chosen;
    }

    boolean asksForNovelty() {
        return asksForNovelty;
    }

    void askForNovelty(boolean asked) {
        asksForNovelty = asked;
        if (!asked) {
            novelty.forget();
        }
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
