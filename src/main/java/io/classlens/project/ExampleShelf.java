package io.classlens.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A project's examples: by label, then in the order of their ids, which is the order in which they
 * were taken. Not safe for many threads; the project is.
 */
final class ExampleShelf {

    private final Map<Integer, SortedMap<Integer, Example>> byLabel = new HashMap<>();

    /** Brought back while their label was away, by its id: they return with it. */
    private final Map<Integer, List<Example>> waiting = new HashMap<>();

    /** Makes room for a label; those that waited for it are there at once. */
    void addLabel(int label) {
        byLabel.put(label, new TreeMap<>());
        takeWaiting(label).forEach(this::put);
    }

    boolean hasLabel(int label) {
        return byLabel.containsKey(label);
    }

    /** Takes a label's examples away, oldest first. */
    List<Example> removeLabel(int label) {
        var removed =
                Objects.requireNonNull(
                        byLabel.remove(label), "only a label that is here is removed");
        return List.copyOf(removed.values());
    }

    /** An example whose label is away waits for it. */
    void put(Example example) {
        SortedMap<Integer, Example> of = byLabel.get(example.label());
        if (of == null) {
            waiting.computeIfAbsent(example.label(), _ -> new ArrayList<>()).add(example);
        } else {
            of.put(example.id(), example);
        }
    }

    Optional<Example> remove(int example) {
        return byLabel.values().stream()
                .flatMap(of -> Optional.ofNullable(of.remove(example)).stream())
                .findFirst();
    }

    Optional<Example> find(int example) {
        return byLabel.values().stream()
                .flatMap(of -> Optional.ofNullable(of.get(example)).stream())
                .findFirst();
    }

    /** Oldest first; empty if there is no such label. */
    Collection<Example> of(int label) {
        return byLabel.getOrDefault(label, Collections.emptySortedMap()).values();
    }

    int count() {
        return byLabel.values().stream().mapToInt(Map::size).sum();
    }

    /** Those that wait for a label, which wait no longer. */
    List<Example> takeWaiting(int label) {
        List<Example> waited = waiting.remove(label);
        return waited == null ? List.of() : waited;
    }

    void clear() {
        byLabel.clear();
        waiting.clear();
    }

    long fingerprint(List<Label> labels) {
        return Fingerprint.of(labels, byLabel);
    }
}
