package io.classlens.classroom;

import io.classlens.project.Projects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Erases a pupil, whether alone, with the class or after the retention. */
@Component
final class PupilErasure {

    private final PupilRows rows;
    private final Projects projects;
    private final ClassroomChanges changes;
    private final ApplicationEventPublisher events;

    /** Erasing takes a while; the pupil counts as gone from its beginning. */
    private final Set<UUID> beingErased = ConcurrentHashMap.newKeySet();

    PupilErasure(
            PupilRows rows,
            Projects projects,
            ClassroomChanges changes,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.projects = projects;
        this.changes = changes;
        this.events = events;
    }

    boolean isErasing(UUID pupil) {
        return beingErased.contains(pupil);
    }

    /** Erases the pupil's device, project and row, or what an interrupted erasure has left. */
    Projects.Erased erase(PupilRow row) {
        beingErased.add(row.id());
        try {
            // First: without its key a project cannot even tell whose it is, while the pupil's
            // device still sends frames.
            rows.setTokenHash(row.id(), null);
            changes.publish(row.classroom());
            Projects.Erased erased = projects.erase(row.projectId());
            rows.deleteById(row.id());
            events.publishEvent(new PupilErased(row.id()));
            return erased;
        } finally {
            beingErased.remove(row.id());
            changes.publish(row.classroom());
        }
    }
}
