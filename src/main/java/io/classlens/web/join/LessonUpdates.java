package io.classlens.web.join;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.classlens.classroom.Classrooms;
import io.classlens.studio.Studio;
import io.classlens.studio.StudioListener;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns changes of a class and of who looks at a studio, which come on foreign threads and thirty
 * at a time when a lesson begins, into a look now and then at how things stand. A thread that
 * reports a change never waits for the page. The last change is never lost: it comes before the
 * look that it asks for.
 */
final class LessonUpdates implements StudioListener {

    private static final long PACE_MILLIS = 100;
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(
                    PACE_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    private final UI ui;
    private final Runnable look;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ended;

    private LessonUpdates(UI ui, Runnable look) {
        this.ui = ui;
        this.look = look;
    }

    /**
     * @param look called with the lock of the page's session held, never after the end
     * @return ends it; to be run with the lock held
     */
    static Runnable begin(
            UI ui, Classrooms classrooms, UUID classroom, Studio studio, Runnable look) {
        LessonUpdates updates = new LessonUpdates(ui, look);
        Runnable deafToClass = classrooms.onChange(classroom, updates::ask);
        Runnable deafToStudio = studio.listen(updates);
        return () -> {
            updates.ended = true;
            deafToClass.run();
            deafToStudio.run();
        };
    }

    @Override
    public void onWatchedChanged() {
        ask();
    }

    private void ask() {
        if (asked.compareAndSet(false, true)) {
            LATER.execute(this::push);
        }
    }

    private void push() {
        try {
            ui.access(
                    () -> {
                        asked.set(false);
                        if (!ended) {
                            look.run();
                        }
                    });
        } catch (UIDetachedException e) {
            // The page was closed meanwhile: nobody looks any more.
        }
    }
}
