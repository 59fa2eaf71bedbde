package io.classlens.project;

import io.classlens.training.api.Hyperparameters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The labels, examples and model of one person. Safe for many threads: each method is one step, and
 * listeners are called after it, on the caller's thread.
 */
public final class Project {

    private final ProjectId id;
    private final ProjectStore store;
    private final Clock clock;
    private final boolean keepsPictures;
    private final List<Label> labels = new ArrayList<>();

    private final ExampleShelf examples = new ExampleShelf();
    private final RunShelf runs;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private ProjectLimits limits;
    private Optional<TrainedModel> model;
    private Optional<Hyperparameters> lockedSettings;
    private double threshold;
    private int lastLabel;
    private int lastExample;
    private boolean closed;

    /**
     * @param stored what the store holds of it
     */
    public Project(ProjectId id, StoredProject stored, ProjectStore store, Clock clock) {
        this.id = id;
        this.store = store;
        this.clock = clock;
        keepsPictures = stored.keepsPictures();
        limits = stored.limits();
        model = stored.model();
        lockedSettings = stored.lockedSettings();
        threshold = stored.threshold();
        lastLabel = stored.lastLabel();
        lastExample = stored.lastExample();
        runs = new RunShelf(id, store, stored.lastRun());
        stored.labels()
                .forEach(
                        label -> {
                            labels.add(label);
                            examples.addLabel(label.id());
                        });
        stored.examples().forEach(examples::put);
    }

    public ProjectId id() {
        return id;
    }

    /** In the order in which people see them. */
    public synchronized List<Label> labels() {
        return List.copyOf(labels);
    }

    public synchronized Optional<Label> label(int label) {
        return labels.stream().filter(l -> l.id() == label).findFirst();
    }

    /** The examples of a label, oldest first; empty if there is no such label. */
    public synchronized List<Example> examples(int label) {
        return List.copyOf(examples.of(label));
    }

    /** How many examples a label has, 0 if there is no such label. */
    public synchronized int exampleCount(int label) {
        return examples.of(label).size();
    }

    public synchronized int exampleCount() {
        return examples.count();
    }

    public synchronized Optional<TrainedModel> model() {
        return model;
    }

    /** False: only embeddings are kept, so that no picture can ever be shown again. */
    public boolean keepsPictures() {
        return keepsPictures;
    }

    /** How many examples nobody can look at again: they came without a picture, or none is kept. */
    public synchronized int examplesWithoutPicture() {
        if (closed) {
            return 0;
        }
        // One that was deleted a moment ago still has its own.
        return Math.max(0, exampleCount() - (keepsPictures ? store.pictures(id) : 0));
    }

    public synchronized ProjectLimits limits() {
        return limits;
    }

    /** What it holds beyond the new limits stays. */
    public void limit(ProjectLimits other) {
        synchronized (this) {
            limits = other;
        }
        tellListeners();
    }

    /** What a teacher set for every training of this project. */
    public synchronized Optional<Hyperparameters> lockedSettings() {
        return lockedSettings;
    }

    public void lockSettings(Optional<Hyperparameters> settings) {
        synchronized (this) {
            if (closed) {
                return;
            }
            store.lockSettings(id, settings);
            lockedSettings = settings;
        }
        tellListeners();
    }

    /** An answer whose best probability is below this, from 0 to 1, is called not sure. */
    public synchronized double threshold() {
        return threshold;
    }

    /**
     * Does nothing once the project is closed.
     *
     * @param other 0 to 1; 0: there is always an answer
     * @throws IllegalArgumentException if it is none
     */
    public void threshold(double other) {
        requireThreshold(other);
        synchronized (this) {
            if (closed) {
                return;
            }
            store.threshold(id, other);
            threshold = other;
        }
        tellListeners();
    }

    static void requireThreshold(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold is from 0 to 1, found " + threshold);
        }
    }

    /** The JPEG of an example that is part of the project now and keeps its picture. */
    public synchronized Optional<byte[]> picture(int example) {
        return examples.find(example).flatMap(_ -> store.picture(id, example));
    }

    /**
     * @return the new label, or empty when the project holds as many as it may
     * @throws IllegalArgumentException if the name is none ({@link Label#isName})
     */
    public Optional<Label> addLabel(String name) {
        Label label;
        synchronized (this) {
            if (closed || labels.size() >= limits.labels()) {
                return Optional.empty();
            }
            label = new Label(lastLabel + 1, name, lastLabel % Label.COLORS, true);
            store.save(id, label);
            lastLabel++;
            labels.add(label);
            examples.addLabel(label.id());
        }
        tellListeners();
        return Optional.of(label);
    }

    /**
     * Does nothing when the label is gone.
     *
     * @throws IllegalArgumentException if the name is none ({@link Label#isName})
     */
    public void rename(int label, String name) {
        replace(label, l -> l.withName(name));
    }

    /** Does nothing when the label is gone. */
    public void recolor(int label, int color) {
        replace(label, l -> l.withColor(color));
    }

    /** Whether the label takes part in a training. Does nothing when it is gone. */
    public void activate(int label, boolean active) {
        replace(label, l -> l.withActive(active));
    }

    public AddResult add(NewExample added) {
        return add(added, clock.instant());
    }

    /**
     * @param taken when, if that was not just now: an example from a file
     */
    public AddResult add(NewExample added, Instant taken) {
        Example example;
        synchronized (this) {
            if (!examples.hasLabel(added.label())) {
                return new AddResult.LabelGone(added.label());
            }
            if (examples.of(added.label()).size() >= limits.examplesPerLabel()) {
                return new AddResult.LabelFull(limits.examplesPerLabel());
            }
            if (exampleCount() >= limits.examples()) {
                return new AddResult.ProjectFull(limits.examples());
            }
            example =
                    new Example(
                            lastExample + 1,
                            added.label(),
                            added.embedding(),
                            added.backbone(),
                            added.burst(),
                            taken,
                            added.source());
            store.save(
                    id,
                    example,
                    Optional.of(added.jpeg()).filter(j -> keepsPictures && j.length > 0));
            lastExample++;
            examples.put(example);
        }
        tellListeners();
        return new AddResult.Added(example);
    }

    /** Takes a label and its examples away; empty if it is gone already. */
    public Optional<Deletion> deleteLabel(int label) {
        Deletion deletion;
        synchronized (this) {
            Optional<Label> found = label(label);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            int position = labels.indexOf(found.get());
            labels.remove(position);
            deletion = new Deletion(found, position, examples.removeLabel(label));
        }
        tellListeners();
        return Optional.of(deletion);
    }

    /** Takes one example away; empty if it is gone already. */
    public Optional<Deletion> deleteExample(int example) {
        Optional<Example> removed;
        synchronized (this) {
            removed = examples.remove(example);
        }
        tellListeners();
        return removed.map(e -> new Deletion(Optional.empty(), 0, List.of(e)));
    }

    /** Brings back what a deletion took, examples at the place that their age gives them. */
    public void restore(Deletion deletion) {
        synchronized (this) {
            deletion.label()
                    .ifPresent(
                            label -> {
                                labels.add(Math.min(deletion.position(), labels.size()), label);
                                examples.addLabel(label.id());
                            });
            deletion.examples().forEach(examples::put);
            deletion.runs().forEach(runs::show);
        }
        tellListeners();
    }

    /** Ends a deletion: from now on nothing brings it back, and its pictures are gone. */
    public synchronized void purge(Deletion deletion) {
        if (closed) {
            return;
        }
        deletion.runs().forEach(runs::delete);
        if (deletion.label().isEmpty()) {
            deletion.examples().forEach(example -> store.deleteExample(id, example.id()));
        } else {
            int label = deletion.label().get().id();
            examples.takeWaiting(label);
            store.deleteLabel(id, label);
        }
    }

    /**
     * Keeps a model, with the next number, as the one that answers. Does nothing once the project
     * is closed: a training may end after that.
     *
     * @return the model with its number, empty if the project is closed
     */
    public Optional<TrainedModel> use(TrainedModel trained, RunDetails details) {
        return use(trained, details, List.of());
    }

    /**
     * The same.
     *
     * @param judged what it says of the examples that it learned from or was tested on
     */
    public Optional<TrainedModel> use(
            TrainedModel trained, RunDetails details, List<ExampleScores> judged) {
        Optional<TrainedModel> used;
        synchronized (this) {
            if (closed) {
                return Optional.empty();
            }
            used = Optional.of(runs.keep(trained, details, judged, model));
            model = used;
        }
        tellListeners();
        return used;
    }

    /** What the model of a run said of its examples; empty if nobody kept it. */
    public synchronized List<ExampleScores> judged(int run) {
        return closed ? List.of() : store.judged(id, run);
    }

    /** Keeps a run of which no model came, with the next number; nothing once it is closed. */
    public void keep(Run run) {
        synchronized (this) {
            if (closed) {
                return;
            }
            runs.keep(run, model);
        }
        tellListeners();
    }

    /** Every training that is kept, the newest first. The same list until one comes or goes. */
    public synchronized List<Run> runs() {
        return closed ? List.of() : runs.all();
    }

    /**
     * Lets a model that is kept answer again.
     *
     * @return empty if it is gone
     */
    public Optional<TrainedModel> makeLive(int run) {
        Optional<TrainedModel> found;
        synchronized (this) {
            found = closed ? Optional.empty() : runs.makeLive(run);
            if (found.isEmpty()) {
                return found;
            }
            model = found;
        }
        tellListeners();
        return found;
    }

    /** Takes a run away; empty if it is gone already, or its model answers now. */
    public Optional<Deletion> deleteRun(int run) {
        synchronized (this) {
            if (closed || model.filter(m -> m.number() == run).isPresent() || !runs.hide(run)) {
                return Optional.empty();
            }
        }
        tellListeners();
        return Optional.of(Deletion.ofRun(run));
    }

    /**
     * Gives an example the embedding that another backbone made of the same picture. Does nothing
     * when the example is gone.
     */
    public void replaceEmbedding(int example, float[] embedding, String backbone) {
        synchronized (this) {
            examples.find(example)
                    .map(old -> old.withEmbedding(embedding, backbone))
                    .ifPresent(
                            changed -> {
                                store.replaceEmbedding(id, changed);
                                examples.put(changed);
                            });
        }
        tellListeners();
    }

    /**
     * Gives an example to another label, where it stands at the place that its age gives it. Its id
     * and its picture stay as they are.
     */
    public MoveResult move(int example, int label) {
        MoveResult movement;
        synchronized (this) {
            movement = moved(example, label);
        }
        tellListeners();
        return movement;
    }

    private MoveResult moved(int example, int label) {
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
     * Undoes a move, even if the label is full by now, as an undone deletion does.
     *
     * @return false if the example or the label that it came from is gone: nothing changed then
     */
    public boolean moveBack(MoveResult.Moved moved) {
        synchronized (this) {
            Optional<Example> found = examples.find(moved.example().id());
            if (found.isEmpty() || !examples.hasLabel(moved.from())) {
                return false;
            }
            relabelled(found.get(), moved.from());
        }
        tellListeners();
        return true;
    }

    private Example relabelled(Example example, int label) {
        Example changed = example.withLabel(label);
        store.move(id, changed);
        examples.remove(example.id());
        examples.put(changed);
        return changed;
    }

    /**
     * A number that stays the same as long as a training would see the same labels and examples:
     * names, colors, an undone deletion and an undone move leave it as it was.
     */
    public synchronized long fingerprint() {
        return examples.fingerprint(labels);
    }

    /** Whether it was closed: it looks empty from then on. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Forgets everything here; what is kept stays kept, and nothing more is. */
    public synchronized void close() {
        closed = true;
        labels.clear();
        examples.clear();
        model = Optional.empty();
    }

    /** Calls the listener after each change until the returned handle is run. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void replace(int label, UnaryOperator<Label> change) {
        synchronized (this) {
            Optional<Label> changed = label(label).map(change);
            changed.ifPresent(
                    next -> {
                        store.save(id, next);
                        labels.replaceAll(l -> l.id() == label ? next : l);
                    });
        }
        tellListeners();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }
}
