package io.classlens.web.join;

import com.vaadin.flow.component.UI;
import io.classlens.classroom.Classrooms;
import io.classlens.studio.Studio;
import io.classlens.studio.StudioListener;
import io.classlens.web.live.LiveLook;
import java.time.Duration;
import java.util.UUID;

/** Hears of changes of a class and of who looks at a studio. */
final class LessonUpdates {

    private static final Duration PACE = Duration.ofMillis(100);

    private LessonUpdates() {}

    /**
     * @param look called with the lock of the page's session held, never after the end
     * @return ends it; to be run with the lock held
     */
    static Runnable begin(
            UI ui, Classrooms classrooms, UUID classroom, Studio studio, Runnable look) {
        LiveLook live = new LiveLook(ui, PACE, look);
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
