package io.classlens.studio;

import io.classlens.inference.NearestNeighbours;
import io.classlens.project.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A project's examples as nearest neighbours, in step with the project: what was recorded is added,
 * and when something was deleted, moved or seen anew, all are put together again. Takes memory, one
 * more copy of each embedding, only once it is asked.
 */
final class ExampleNeighbours {

    private final Supplier<List<Example>> examples;
    private final int embeddingSize;
    private List<Example> known = List.of();
    private Optional<NearestNeighbours> neighbours = Optional.empty();
    private volatile boolean changed = true;

    /**
     * @param examples those that can be compared, in any order
     */
    ExampleNeighbours(Supplier<List<Example>> examples, int embeddingSize) {
        this.examples = examples;
        this.embeddingSize = embeddingSize;
    }

    /** The project is no longer as it was. */
    void onChange() {
        changed = true;
    }

    synchronized NearestNeighbours now() {
        NearestNeighbours last = neighbours.orElseGet(() -> NearestNeighbours.none(embeddingSize));
        if (changed) {
            changed = false;
            List<Example> all = new ArrayList<>(examples.get());
            all.sort(Comparator.comparingInt(Example::id));
            if (!begins(all, known)) {
                last = NearestNeighbours.none(embeddingSize);
            }
            for (Example example : all.subList(last.size(), all.size())) {
                last = last.with(example.id(), example.label(), example.embedding());
            }
            known = all;
            neighbours = Optional.of(last);
        }
        return last;
    }

    /** Gives the memory back until somebody asks again. */
    synchronized void forget() {
        known = List.of();
        neighbours = Optional.empty();
        changed = true;
    }

    /** Whether these examples are the known ones, unchanged, and perhaps more behind them. */
    static boolean begins(List<Example> all, List<Example> known) {
        if (all.size() < known.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            Example before = known.get(i);
            Example now = all.get(i);
            // The array itself: an embedding that was made anew is another array.
            if (before.id() != now.id()
                    || before.label() != now.label()
                    || before.embedding() != now.embedding()) {
                return false;
            }
        }
        return true;
    }
}
