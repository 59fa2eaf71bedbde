package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.UI;
import io.classlens.classroom.Classrooms;
import io.classlens.events.Subscription;
import io.classlens.studio.Studio;
import io.classlens.studio.StudioListener;
import io.classlens.ui.LiveUpdates;
import java.time.Duration;
import java.util.UUID;

/** Refreshes a page after changes of its class, and of whether a teacher watches its studio. */
final class LessonUpdates {

    /**
     * At once: a pupil who is removed must read why before the server refuses what the page asks
     * for next, and a camera asks every few milliseconds.
     */
    private static final Duration PACE = Duration.ZERO;

    private LessonUpdates() {}

    /**
     * @param refresh called with the lock of the page's session held, never after the end
     * @return to be closed with the lock held
     */
    static Subscription begin(
            UI ui, Classrooms classrooms, UUID classroom, Studio studio, Runnable refresh) {
        return LiveUpdates.after(
                ui,
                PACE,
                refresh,
                listener ->
                        Subscription.all(
                                classrooms.subscribe(classroom, listener),
                                studio.listen(watched(listener))::run));
    }

    private static StudioListener watched(Runnable listener) {
        return new StudioListener() {
            @Override
            public void onWatchedChanged() {
                listener.run();
            }
        };
    }
}
