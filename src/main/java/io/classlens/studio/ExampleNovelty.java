package io.classlens.studio;

import io.classlens.inference.NoveltyDetector;
import io.classlens.project.Example;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a project's examples make of a picture that is unlike all of them, in step with the project.
 * Each example is compared with all others once, which no single answer waits for: every question
 * takes in some more of them, and until all are in nothing is called new. Takes memory, one more
 * copy of each embedding, only once it is asked.
 */
final class ExampleNovelty {

    /** With 3000 examples there, so many take about a twentieth of a second. */
    static final int AT_ONCE = 64;

    private final Supplier<List<Example>> examples;
    private final int embeddingSize;
    private List<Example> known = List.of();
    private NoveltyDetector detector;
    private volatile boolean changed = true;

    /**
     * @param examples those that can be compared, in any order
     */
    ExampleNovelty(Supplier<List<Example>> examples, int embeddingSize) {
        this.examples = examples;
        this.embeddingSize = embeddingSize;
        this.detector = NoveltyDetector.none(embeddingSize);
    }

    /** The project is no longer as it was. */
    void onChange() {
        changed = true;
    }

    /** Empty as long as there are examples that were not compared with the others yet. */
    synchronized Optional<NoveltyDetector> now() {
        if (changed) {
            changed = false;
            List<Example> all =
                    examples.get().stream().sorted(Comparator.comparingInt(Example::id)).toList();
            if (!ExampleNeighbours.begins(all, known.subList(0, detector.size()))) {
                detector = NoveltyDetector.none(embeddingSize);
            }
            known = all;
        }
        int to = Math.min(known.size(), detector.size() + AT_ONCE);
        for (Example example : known.subList(detector.size(), to)) {
            detector = detector.with(example.label(), example.burst(), example.embedding());
        }
        return Optional.of(detector).filter(d -> d.size() == known.size());
    }

    /** Gives the memory back until somebody asks again. */
    synchronized void forget() {
        known = List.of();
        detector = NoveltyDetector.none(embeddingSize);
        changed = true;
    }
}
