package io.classlens.project;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a project and the model in use, read from the store when somebody first asks for
 * them. Safe for many threads, under the lock of the project; the project's listeners are called
 * after each change.
 */
public final class ProjectRuns {

    private final ProjectId project;
    private final ProjectStore store;

    /** The project. */
    private final Object lock;

    private final Runnable changed;

    /** Numbers of runs that were deleted and can still be restored. */
    private final Set<Integer> hidden = new HashSet<>();

    private @Nullable List<Run> read;
    private Optional<TrainedModel> live;
    private int last;
    private boolean closed;

    /**
     * @param lock held during each step
     * @param changed called after each change, without the lock
     */
    ProjectRuns(
            ProjectId project,
            StoredProject stored,
            ProjectStore store,
            Object lock,
            Runnable changed) {
        this.project = project;
        this.store = store;
        this.lock = lock;
        this.changed = changed;
        live = stored.model();
        last = stored.lastRun();
    }

    /** Every run that is stored, the newest first. The same list until one is added or deleted. */
    public List<Run> all() {
        synchronized (lock) {
            if (closed) {
                return List.of();
            }
            if (read == null) {
                read =
                        store.runs(project).stream()
                                .filter(run -> !hidden.contains(run.number()))
                                .sorted(Comparator.comparingInt(Run::number).reversed())
                                .toList();
            }
            return read;
        }
    }

    /** The run of this number, unless it is deleted. */
    public Optional<Run> find(int number) {
        return all().stream().filter(run -> run.number() == number).findFirst();
    }

    /** The run that the model in use came of, unless it is deleted. */
    public Optional<Run> ofModelInUse() {
        return live().map(TrainedModel::number).flatMap(this::find);
    }

    /** The model in use. */
    Optional<TrainedModel> live() {
        synchronized (lock) {
            return live;
        }
    }

    /** Stores a model without scores, see {@link #use(TrainedModel, RunDetails, List)}. */
    public Optional<TrainedModel> use(TrainedModel trained, RunDetails details) {
        return use(trained, details, List.of());
    }

    /**
     * Stores a model under the next number and puts it in use. Does nothing once the project is
     * closed: a training may end after that.
     *
     * @param scores of the examples that the model learned from or was tested on
     * @return the model with its number, empty if the project is closed
     */
    public Optional<TrainedModel> use(
            TrainedModel trained, RunDetails details, List<ExampleScores> scores) {
        TrainedModel next;
        synchronized (lock) {
            if (closed) {
                return Optional.empty();
            }
            next = trained.numbered(last + 1);
            store.save(project, next, details);
            // Before the scores: the number is taken even if they cannot be stored.
            last++;
            if (!scores.isEmpty()) {
                store.saveScores(project, next.number(), scores);
            }
            Optional<TrainedModel> before = live;
            live = Optional.of(next);
            deleteOldest(before);
        }
        changed.run();
        return Optional.of(next);
    }

    /** Stores a run without a model under the next number; does nothing once it is closed. */
    public void add(Run run) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            store.save(project, run.numbered(last + 1));
            last++;
            deleteOldest(live);
        }
        changed.run();
    }

    /** The scores that the model of a run gave to its examples; empty if none were stored. */
    public List<ExampleScores> scores(int run) {
        synchronized (lock) {
            return closed ? List.of() : store.scores(project, run);
        }
    }

    /**
     * Deletes the oldest runs beyond the limit, but neither the model in use nor this one.
     *
     * @param before the model that was in use before
     */
    private void deleteOldest(Optional<TrainedModel> before) {
        read = null;
        List<Run> stored = store.runs(project);
        stored.stream()
                .map(Run::number)
                .filter(number -> !isOf(live, number) && !isOf(before, number))
                .sorted()
                .limit(Math.max(0, stored.size() - ProjectLimits.RUNS))
                .forEach(this::purge);
    }

    private static boolean isOf(Optional<TrainedModel> model, int number) {
        return model.filter(m -> m.number() == number).isPresent();
    }

    /**
     * Puts the model of an earlier run in use again.
     *
     * @return empty if the run is deleted or has no model
     */
    public Optional<TrainedModel> makeLive(int run) {
        Optional<TrainedModel> found;
        synchronized (lock) {
            if (closed || hidden.contains(run)) {
                return Optional.empty();
            }
            found = store.model(project, run);
            if (found.isEmpty()) {
                return found;
            }
            store.makeLive(project, run);
            live = found;
        }
        changed.run();
        return found;
    }

    /** Deletes a run; empty if it is deleted already, or its model is in use. */
    public Optional<Deletion> delete(int run) {
        synchronized (lock) {
            if (isOf(live, run) || find(run).isEmpty()) {
                return Optional.empty();
            }
            read = null;
            hidden.add(run);
        }
        changed.run();
        return Optional.of(Deletion.ofRun(run));
    }

    /** Undoes a deletion. The caller holds the lock and calls the listeners. */
    void restore(int run) {
        read = null;
        hidden.remove(run);
    }

    /** Ends a deletion. The caller holds the lock. */
    void purge(int run) {
        read = null;
        hidden.remove(run);
        store.deleteRun(project, run);
    }

    /** Forgets everything here; what is stored stays. The caller holds the lock. */
    void close() {
        closed = true;
        live = Optional.empty();
    }
}
