package io.classlens.project;

import java.util.List;
import java.util.Optional;

/**
 * Something that was deleted and can be brought back until it is purged.
 *
 * @param label the label that went, empty if only examples did
 * @param position where the label stood in the list
 * @param runs numbers of the runs that went
 */
public record Deletion(
        Optional<Label> label, int position, List<Example> examples, List<Integer> runs) {

    Deletion(Optional<Label> label, int position, List<Example> examples) {
        this(label, position, examples, List.of());
    }

    static Deletion ofRun(int run) {
        return new Deletion(Optional.empty(), 0, List.of(), List.of(run));
    }
}
