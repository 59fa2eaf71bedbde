package io.classlens.web.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.classlens.studio.StudioListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns the events of a studio, which come hundreds of times a second and on foreign threads, into
 * at most ten looks a second at the studio as it is. A thread that reports an event never waits for
 * the page. The last event is never lost: it comes before the look that it asks for.
 */
final class StudioUpdates implements StudioListener {

    private static final long PACE_MILLIS = 100;
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(
                    PACE_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    private final UI ui;
    private final Runnable look;
    private final AtomicBoolean asked = new AtomicBoolean();

    /**
     * @param look shows the studio as it is, called with the lock of the page's session held
     */
    StudioUpdates(UI ui, Runnable look) {
        this.ui = ui;
        this.look = look;
    }

    @Override
    public void onProjectChanged() {
        ask();
    }

    @Override
    public void onTrainingChanged() {
        ask();
    }

    /** What this page itself changed, it shows in the same answer. */
    private void ask() {
        if (UI.getCurrent() == ui) {
            look.run();
        } else if (asked.compareAndSet(false, true)) {
            LATER.execute(this::push);
        }
    }

    private void push() {
        try {
            ui.access(
                    () -> {
                        asked.set(false);
                        look.run();
                    });
        } catch (UIDetachedException e) {
            // The page was closed meanwhile: nobody looks any more.
        }
    }
}
