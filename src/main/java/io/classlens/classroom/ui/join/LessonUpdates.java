package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.UI;
import io.classlens.classroom.Classrooms;
import io.classlens.studio.Studio;
import io.classlens.studio.StudioListener;
import io.classlens.ui.LiveUpdates;
import java.time.Duration;
import java.util.UUID;

/** Hears of changes of a class and of who looks at a studio. */
final class LessonUpdates {

    /**
     * At once: a pupil who is removed must read why before the server refuses what the page asks
     * for next, and a camera asks every few milliseconds.
     */
    private static final Duration PACE = Duration.ZERO;

    private LessonUpdates() {}

    /**
     * @param look called with the lock of the page's session held, never after the end
     * @return ends it; to be run with the lock held
     */
    static Runnable begin(
            UI ui, Classrooms classrooms, UUID classroom, Studio studio, Runnable look) {
        LiveUpdates live = new LiveUpdates(ui, PACE, look);
        Runnable deafToClass = classrooms.onChange(classroom, live::ask);
        Runnable deafToStudio =
                studio.listen(
                        new StudioListener() {
                            @Override
                            public void onWatchedChanged() {
                                live.ask();
                            }
                        });
        return () -> {
            live.end();
            deafToClass.run();
            deafToStudio.run();
        };
    }
}
