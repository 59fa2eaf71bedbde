package io.classlens.classroom;

import io.classlens.events.Subscription;
import io.classlens.events.Subscriptions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes changes of classes to those who subscribed to them. */
@Component
final class ClassroomChanges {

    private final Subscriptions<UUID> subscriptions = new Subscriptions<>();

    Subscription subscribe(UUID classroom, Runnable listener) {
        return subscriptions.subscribe(classroom, listener);
    }

    /** Calls the listeners on the caller's thread. To be called after the change. */
    void publish(UUID classroom) {
        subscriptions.publish(classroom);
    }
}
