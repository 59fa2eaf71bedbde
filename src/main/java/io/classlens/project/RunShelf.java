package io.classlens.project;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project's runs, read when somebody first asks for them. Not safe for many threads; the project
 * is.
 */
final class RunShelf {

    private final ProjectId project;
    private final ProjectStore store;

    /** Deleted, and still to be brought back. */
    private final Set<Integer> hidden = new HashSet<>();

    private @Nullable List<Run> read;
    private int last;

    /**
     * @param last the greatest number that a run ever had
     */
    RunShelf(ProjectId project, ProjectStore store, int last) {
        this.project = project;
        this.store = store;
        this.last = last;
    }

    /** The newest first. */
    List<Run> all() {
        if (read == null) {
            read =
                    store.runs(project).stream()
                            .filter(run -> !hidden.contains(run.number()))
                            .sorted(Comparator.comparingInt(Run::number).reversed())
                            .toList();
        }
        return read;
    }

    TrainedModel keep(
            TrainedModel trained,
            RunDetails details,
            List<ExampleScores> judged,
            Optional<TrainedModel> before) {
        TrainedModel next = trained.numbered(last + 1);
        store.save(project, next, details);
        // At once: its number is taken, even if what it says of its examples cannot be kept.
        last++;
        if (!judged.isEmpty()) {
            store.saveJudged(project, next.number(), judged);
        }
        makeRoom(Optional.of(next), before);
        return next;
    }

    void keep(Run run, Optional<TrainedModel> live) {
        store.save(project, run.numbered(last + 1));
        last++;
        makeRoom(live, live);
    }

    /** The oldest go when there are too many. */
    private void makeRoom(Optional<TrainedModel> live, Optional<TrainedModel> before) {
        read = null;
        List<Run> kept = store.runs(project);
        kept.stream()
                .map(Run::number)
                .filter(number -> live.filter(m -> m.number() == number).isEmpty())
                .filter(number -> before.filter(m -> m.number() == number).isEmpty())
                .sorted()
                .limit(Math.max(0, kept.size() - ProjectLimits.RUNS))
                .forEach(this::delete);
    }

    /** Empty if it is gone, or no model came of it. */
    Optional<TrainedModel> makeLive(int run) {
        if (hidden.contains(run)) {
            return Optional.empty();
        }
        Optional<TrainedModel> model = store.model(project, run);
        model.ifPresent(m -> store.makeLive(project, m.number()));
        return model;
    }

    /**
     * @return whether it was there
     */
    boolean hide(int run) {
        if (all().stream().noneMatch(r -> r.number() == run)) {
            return false;
        }
        read = null;
        return hidden.add(run);
    }

    void show(int run) {
        read = null;
        hidden.remove(run);
    }

    void delete(int run) {
        read = null;
        hidden.remove(run);
        store.deleteRun(project, run);
    }
}
