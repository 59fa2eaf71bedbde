package io.classlens.project;

import io.classlens.training.api.Hyperparameters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The labels, examples and runs of one person. Safe for many threads: each method is one step, and
 * listeners are called after it, on the caller's thread.
 */
public final class Project {

    private final ProjectId id;
    private final ProjectStore store;
    private final Clock clock;
    private final boolean keepsPictures;
    private final LabelledExamples content;
    private final ProjectRuns runs;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private ProjectLimits limits;
    private Optional<Hyperparameters> lockedSettings;
    private double threshold;
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
        lockedSettings = stored.lockedSettings();
        threshold = stored.threshold();
        content = new LabelledExamples(id, stored, store);
        runs = new ProjectRuns(id, stored, store, this, this::tellListeners);
    }

    public ProjectId id() {
        return id;
    }

    /** In the order in which people see them. */
    public synchronized List<Label> labels() {
        return List.copyOf(content.labels());
    }

    public synchronized Optional<Label> label(int label) {
        return content.label(label);
    }

    /** The examples of a label, oldest first; empty if there is no such label. */
    public synchronized List<Example> examples(int label) {
        return List.copyOf(content.examples().of(label));
    }

    /** How many examples a label has, 0 if there is no such label. */
    public synchronized int exampleCount(int label) {
        return content.examples().of(label).size();
    }

    public synchronized int exampleCount() {
        return content.examples().count();
    }

    /** Its trainings; they may change the project's model. */
    public ProjectRuns runs() {
        return runs;
    }

    /** The model in use. */
    public Optional<TrainedModel> model() {
        return runs.live();
    }

    /** False: only embeddings are stored, so that no picture can ever be shown again. */
    public boolean keepsPictures() {
        return keepsPictures;
    }

    /** How many examples have no picture: they were added without one, or none is stored. */
    public synchronized int examplesWithoutPicture() {
        if (closed) {
            return 0;
        }
        // Not below 0: a deleted example keeps its picture until the deletion is purged.
        return Math.max(0, exampleCount() - (keepsPictures ? store.pictures(id) : 0));
    }

    public synchronized ProjectLimits limits() {
        return limits;
    }

    /** Content beyond the new limits stays. */
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

    /** A prediction whose best probability is below this, from 0 to 1, is called not sure. */
    public synchronized double threshold() {
        return threshold;
    }

    /**
     * Does nothing once the project is closed.
     *
     * @param other 0 to 1; 0: every prediction is sure
     * @throws IllegalArgumentException if it is outside that range
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

    /** The JPEG of an example that is part of the project now and has a picture. */
    public synchronized Optional<byte[]> picture(int example) {
        return content.examples().find(example).flatMap(_ -> store.picture(id, example));
    }

    /**
     * @return the new label, or empty when the project holds as many as it may
     * @throws IllegalArgumentException if {@link Label#isName} refuses the name
     */
    public Optional<Label> addLabel(String name) {
        Label label;
        synchronized (this) {
            if (closed || content.labels().size() >= limits.labels()) {
                return Optional.empty();
            }
            label = content.addLabel(name);
        }
        tellListeners();
        return Optional.of(label);
    }

    /**
     * Does nothing when the label is deleted.
     *
     * @throws IllegalArgumentException if {@link Label#isName} refuses the name
     */
    public void rename(int label, String name) {
        replace(label, l -> l.withName(name));
    }

    /** Does nothing when the label is deleted. */
    public void recolor(int label, int color) {
        replace(label, l -> l.withColor(color));
    }

    /** Whether the label takes part in a training. Does nothing when it is deleted. */
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
        AddResult result;
        synchronized (this) {
            result = content.add(added, taken, limits);
        }
        if (result instanceof AddResult.Added) {
            tellListeners();
        }
        return result;
    }

    /** Deletes a label and its examples; empty if it is deleted already. */
    public Optional<Deletion> deleteLabel(int label) {
        Optional<Deletion> deletion;
        synchronized (this) {
            deletion = content.deleteLabel(label);
        }
        deletion.ifPresent(_ -> tellListeners());
        return deletion;
    }

    /** Deletes one example; empty if it is deleted already. */
    public Optional<Deletion> deleteExample(int example) {
        Optional<Deletion> deletion;
        synchronized (this) {
            deletion = content.deleteExample(example);
        }
        tellListeners();
        return deletion;
    }

    /** Undoes a deletion; each example returns to the place that its age gives it. */
    public void restore(Deletion deletion) {
        synchronized (this) {
            content.restore(deletion);
            deletion.runs().forEach(runs::restore);
        }
        tellListeners();
    }

    /** Ends a deletion: it cannot be undone any more, and its pictures are erased. */
    public synchronized void purge(Deletion deletion) {
        if (closed) {
            return;
        }
        deletion.runs().forEach(runs::purge);
        content.purge(deletion);
    }

    /**
     * Gives an example the embedding that another backbone made of the same picture. Does nothing
     * when the example is deleted.
     */
    public void replaceEmbedding(int example, float[] embedding, String backbone) {
        synchronized (this) {
            content.replaceEmbedding(example, embedding, backbone);
        }
        tellListeners();
    }

    /**
     * Gives an example to another label, where it stands at the place that its age gives it. Its id
     * and its picture stay as they are.
     */
    public MoveResult move(int example, int label) {
        MoveResult result;
        synchronized (this) {
            result = content.move(example, label, limits);
        }
        tellListeners();
        return result;
    }

    /**
     * Undoes a move, even if the label is full by now, as an undone deletion does.
     *
     * @return false if the example or the label that it came from is deleted: nothing changed then
     */
    public boolean moveBack(MoveResult.Moved moved) {
        synchronized (this) {
            if (!content.moveBack(moved)) {
                return false;
            }
        }
        tellListeners();
        return true;
    }

    /**
     * A number that stays the same as long as a training would get the same labels and examples:
     * names, colors, an undone deletion and an undone move do not change it.
     */
    public synchronized long fingerprint() {
        return content.fingerprint();
    }

    /** Whether it was closed; a closed project is empty. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Forgets everything here; what is stored stays, and nothing more is stored. */
    public synchronized void close() {
        closed = true;
        content.clear();
        runs.close();
    }

    /** Calls the listener after each change until the returned handle is run. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void replace(int label, UnaryOperator<Label> change) {
        synchronized (this) {
            content.replaceLabel(label, change);
        }
        tellListeners();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }
}
