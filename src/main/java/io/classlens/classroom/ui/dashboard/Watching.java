package io.classlens.classroom.ui.dashboard;

import io.classlens.project.ProjectId;
import io.classlens.studio.Studios;
import java.util.HashMap;
import java.util.Map;

/** At whose cameras a page looks, so that each pupil is told so for exactly as long. */
final class Watching {

    private final Studios studios;
    private final Map<ProjectId, Runnable> ends = new HashMap<>();

    Watching(Studios studios) {
        this.studios = studios;
    }

    void begin(ProjectId project) {
        studios.find(project)
                .ifPresent(s -> ends.computeIfAbsent(project, _ -> s.presence().watch()));
    }

    void end(ProjectId project) {
        Runnable end = ends.remove(project);
        if (end != null) {
            end.run();
        }
    }

    void endAll() {
        ends.values().forEach(Runnable::run);
        ends.clear();
    }
}
