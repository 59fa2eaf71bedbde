package io.classlens.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.classlens.events.Subscription;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Refreshes a page after events, which may come hundreds of times a second and on any thread. A
 * thread that reports an event never waits for the page. No event is lost: a refresh begins after
 * the last one.
 */
public final class LiveUpdates implements Subscription {

    private final UI ui;
    private final Runnable refresh;
    private final Executor later;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * @param pace at most one refresh in this time
     * @param refresh shows the current state, called with the lock of the page's session held
     */
    public LiveUpdates(UI ui, Duration pace, Runnable refresh) {
        this.ui = ui;
        this.refresh = refresh;
        later =
                CompletableFuture.delayedExecutor(
                        pace.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    /**
     * Refreshes at once, then again and again; a refresh that fails is not the last one. Must be
     * called with the page's lock held.
     *
     * @return to be closed with the page's lock held
     */
    public static Subscription again(UI ui, Duration pace, Runnable refresh) {
        AtomicReference<LiveUpdates> next = new AtomicReference<>();
        Runnable refreshAndAsk =
                () -> {
                    try {
                        refresh.run();
                    } finally {
                        next.get().ask();
                    }
                };
        next.set(new LiveUpdates(ui, pace, refreshAndAsk));
        refreshAndAsk.run();
        return next.get();
    }

    /**
     * Refreshes after each event of a source.
     *
     * @param source subscribes the given listener
     * @return to be closed with the page's lock held; ends the subscription at the source, too
     */
    public static Subscription after(
            UI ui, Duration pace, Runnable refresh, Function<Runnable, Subscription> source) {
        LiveUpdates updates = new LiveUpdates(ui, pace, refresh);
        return Subscription.all(updates, source.apply(updates::ask));
    }

    /** Asks for a refresh. May be called on any thread. */
    public void ask() {
        if (!closed && asked.compareAndSet(false, true)) {
            later.execute(this::push);
        }
    }

    /** Ends the refreshing. Must be called with the page's lock held. */
    @Override
    public void close() {
        closed = true;
    }

    private void push() {
        try {
            ui.access(
                    () -> {
                        asked.set(false);
                        if (!closed) {
                            refresh.run();
                        }
                    });
        } catch (UIDetachedException e) {
            // The page was closed meanwhile.
        }
    }
}
