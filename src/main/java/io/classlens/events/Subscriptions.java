package io.classlens.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listeners by key, such as a class or a pupil. An event carries nothing but its key: a listener
 * reads the current state itself, so that it never shows an old one.
 */
public final class Subscriptions<K> {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private final Map<K, List<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * Calls the listener after each event of the key, on the thread that publishes it. The same
     * listener can subscribe several times and is then called as often.
     */
    public Subscription subscribe(K key, Runnable listener) {
        // A wrapper of its own tells two subscriptions of the same listener apart.
        Runnable subscribed = listener::run;
        listeners.compute(
                key,
                (_, known) -> {
                    List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
                    all.add(subscribed);
                    return all;
                });
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                remove(key, subscribed);
            }
        };
    }

    private void remove(K key, Runnable subscribed) {
        listeners.computeIfPresent(
                key,
                (_, all) -> {
                    all.remove(subscribed);
                    return all.isEmpty() ? null : all;
                });
    }

    /** Calls the listeners of the key. One that throws is logged and keeps no other from it. */
    public void publish(K key) {
        for (Runnable listener : listeners.getOrDefault(key, List.of())) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.error("A listener failed", e);
            }
        }
    }

    /** How many keys have a listener. */
    int keys() {
        return listeners.size();
    }
}
