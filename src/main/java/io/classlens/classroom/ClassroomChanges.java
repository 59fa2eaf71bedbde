package io.classlens.classroom;

import io.classlens.events.Subscription;
import io.classlens.events.Subscriptions;
import io.classlens.project.Projects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Publishes changes of classes, and remembers between them what each live frame asks: the class and
 * the pupil whose device sends it. Each change of a class makes its rows be read again, before any
 * subscriber is called.
 */
@Component
final class ClassroomChanges {

    /** Some hundred bytes each; a server with more pupils at once reads the rest each time. */
    private static final int MOST_KEPT = 5_000;

    private final Subscriptions<UUID> subscriptions = new Subscriptions<>();
    private final ReadCache<UUID, Classroom> classrooms = new ReadCache<>(MOST_KEPT);
    private final ReadCache<String, Pupil> pupils = new ReadCache<>(MOST_KEPT);

    Subscription subscribe(UUID classroom, Runnable listener) {
        return subscriptions.subscribe(classroom, listener);
    }

    /** Calls the listeners on the caller's thread. To be called after the change is written. */
    void publish(UUID classroom) {
        classrooms.forget(known -> known.id().equals(classroom));
        pupils.forget(known -> known.classroom().equals(classroom));
        subscriptions.publish(classroom);
    }

    Optional<Classroom> classroom(UUID id, Supplier<Optional<Classroom>> read) {
        return classrooms.get(id, read);
    }

    Optional<Pupil> pupilByToken(String tokenHash, Supplier<Optional<Pupil>> read) {
        return pupils.get(tokenHash, read);
    }

    /** Makes the pupil's row be read again after a change that no subscriber needs to hear of. */
    void forgetPupil(UUID id) {
        pupils.forget(known -> known.id().equals(id));
    }

    /** The nickname of an erased project is not kept, whoever erases it. */
    @EventListener
    void on(Projects.Erasing erasing) {
        pupils.forget(known -> known.project().equals(erasing.project()));
    }
}
