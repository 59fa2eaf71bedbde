package io.classlens.events;

import java.util.List;

/** A subscription that lasts until it is closed. Closing it again does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    /** For a field that has no subscription yet. */
    Subscription NONE = () -> {};

    /** Ends the subscription. A call that has begun on another thread may still finish. */
    @Override
    void close();

    /** One subscription for several, which are closed in the given order. */
    static Subscription all(Subscription... subscriptions) {
        List<Subscription> all = List.of(subscriptions);
        return () -> all.forEach(Subscription::close);
    }
}
