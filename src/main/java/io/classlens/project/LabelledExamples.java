package io.classlens.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The labels and examples of a project, in memory and in the store, with the limits that they have
 * to keep. Not safe for many threads; the project is.
 */
final class LabelledExamples {

    private final ProjectId project;
    private final ProjectStore store;
    private final boolean keepsPictures;
    private final List<Label> labels = new ArrayList<>();
    private final ExampleShelf examples = new ExampleShelf();
    private int lastLabel;
    private int lastExample;

    LabelledExamples(ProjectId project, StoredProject stored, ProjectStore store) {
        this.project = project;
        this.store = store;
        keepsPictures = stored.keepsPictures();
        lastLabel = stored.lastLabel();
        lastExample = stored.lastExample();
        for (Label label : stored.labels()) {
            labels.add(label);
            examples.addLabel(label.id());
        }
        stored.examples().forEach(examples::put);
    }

    /** In the order in which people see them. */
    List<Label> labels() {
        return labels;
    }

    Optional<Label> label(int label) {
        return labels.stream().filter(l -> l.id() == label).findFirst();
    }

    ExampleShelf examples() {
        return examples;
    }

    long fingerprint() {
        return examples.fingerprint(labels);
    }

    Label addLabel(String name) {
        Label label = new Label(lastLabel + 1, name, lastLabel % Label.COLORS, true);
        store.save(project, label);
        lastLabel++;
        labels.add(label);
        examples.addLabel(label.id());
        return label;
    }

    /** Does nothing when the label is deleted. */
    void replaceLabel(int label, UnaryOperator<Label> change) {
        Optional<Label> changed = label(label).map(change);
        changed.ifPresent(
                next -> {
                    store.save(project, next);
                    labels.replaceAll(l -> l.id() == label ? next : l);
                });
    }

    AddResult add(NewExample added, Instant taken, ProjectLimits limits) {
        if (!examples.hasLabel(added.label())) {
            return new AddResult.LabelGone(added.label());
        }
        if (examples.of(added.label()).size() >= limits.examplesPerLabel()) {
            return new AddResult.LabelFull(limits.examplesPerLabel());
        }
        if (examples.count() >= limits.examples()) {
            return new AddResult.ProjectFull(limits.examples());
        }
        Example example =
                new Example(
                        lastExample + 1,
                        added.label(),
                        added.embedding(),
                        added.backbone(),
                        added.burst(),
                        taken,
                        added.source());
        store.save(
                project,
                example,
                Optional.of(added.jpeg()).filter(jpeg -> keepsPictures && jpeg.length > 0));
        lastExample++;
        examples.put(example);
        return new AddResult.Added(example);
    }

    Optional<Deletion> deleteLabel(int label) {
        Optional<Label> found = label(label);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int position = labels.indexOf(found.get());
        labels.remove(position);
        return Optional.of(new Deletion(found, position, examples.removeLabel(label)));
    }

    Optional<Deletion> deleteExample(int example) {
        return examples.remove(example)
                .map(removed -> new Deletion(Optional.empty(), 0, List.of(removed)));
    }

    void restore(Deletion deletion) {
        deletion.label()
                .ifPresent(
                        label -> {
                            labels.add(Math.min(deletion.position(), labels.size()), label);
                            examples.addLabel(label.id());
                        });
        deletion.examples().forEach(examples::put);
    }

    void purge(Deletion deletion) {
        if (deletion.label().isEmpty()) {
            deletion.examples().forEach(example -> store.deleteExample(project, example.id()));
        } else {
            int label = deletion.label().get().id();
            examples.takeWaiting(label);
            store.deleteLabel(project, label);
        }
    }

    /** Does nothing when the example is deleted. */
    void replaceEmbedding(int example, float[] embedding, String backbone) {
        examples.find(example)
                .map(old -> old.withEmbedding(embedding, backbone))
                .ifPresent(
                        changed -> {
                            store.replaceEmbedding(project, changed);
                            examples.put(changed);
                        });
    }

    MoveResult move(int example, int label, ProjectLimits limits) {
        Optional<Example> found = examples.find(example);
        if (found.isEmpty()) {
            return new MoveResult.ExampleGone(example);
        }
        if (!examples.hasLabel(label)) {
            return new MoveResult.LabelGone(label);
        }
        int from = found.get().label();
        if (from == label) {
            return new MoveResult.Moved(found.get(), from);
        }
        if (examples.of(label).size() >= limits.examplesPerLabel()) {
            return new MoveResult.LabelFull(limits.examplesPerLabel());
        }
        return new MoveResult.Moved(relabelled(found.get(), label), from);
    }

    /**
     * @return false if the example or the label that it came from is deleted
     */
    boolean moveBack(MoveResult.Moved moved) {
        Optional<Example> found = examples.find(moved.example().id());
        if (found.isEmpty() || !examples.hasLabel(moved.from())) {
            return false;
        }
        relabelled(found.get(), moved.from());
        return true;
    }

    private Example relabelled(Example example, int label) {
        Example changed = example.withLabel(label);
        store.move(project, changed);
        examples.remove(example.id());
        examples.put(changed);
        return changed;
    }

    /** Forgets everything here; what is stored stays. */
    void clear() {
        labels.clear();
        examples.clear();
    }
}
