package io.classlens.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Turns events, which come hundreds of times a second and on foreign threads, into a look now and
 * then at how things stand. A thread that reports an event never waits for the page. The last event
 * is never lost: it comes before the look that it asks for.
 */
public final class LiveUpdates {

    private final UI ui;
    private final Runnable look;
    private final Executor later;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ended;

    /**
     * @param pace at most one look in this time
     * @param look shows things as they are, called with the lock of the page's session held
     */
    public LiveUpdates(UI ui, Duration pace, Runnable look) {
        this.ui = ui;
        this.look = look;
        later =
                CompletableFuture.delayedExecutor(
                        pace.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    /**
     * Looks at once, then again and again; a look that fails is not the last one. To be called with
     * the page's lock held.
     *
     * @return ends it, to be run with the page's lock held
     */
    public static Runnable again(UI ui, Duration pace, Runnable look) {
        AtomicReference<LiveUpdates> next = new AtomicReference<>();
        Runnable lookAndAsk =
                () -> {
                    try {
                        look.run();
                    } finally {
                        next.get().ask();
                    }
                };
        next.set(new LiveUpdates(ui, pace, lookAndAsk));
        lookAndAsk.run();
        return next.get()::end;
    }

    /** Something changed. May be called on any thread. */
    public void ask() {
        if (!ended && asked.compareAndSet(false, true)) {
            later.execute(this::push);
        }
    }

    /** No look from now on. To be called with the page's lock held. */
    public void end() {
        ended = true;
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
