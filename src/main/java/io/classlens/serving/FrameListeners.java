package io.classlens.serving;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes each event on to all listeners. Safe for many threads. */
final class FrameListeners implements FrameListener {

    private final List<FrameListener> listeners = new CopyOnWriteArrayList<>();

    void add(FrameListener listener) {
        listeners.add(listener);
    }

    @Override
    public void onBatch(long[] waitNanos, long runNanos) {
        listeners.forEach(listener -> listener.onBatch(waitNanos, runNanos));
    }

    @Override
    public void onStale() {
        listeners.forEach(FrameListener::onStale);
    }

    @Override
    public void onRejected() {
        listeners.forEach(FrameListener::onRejected);
    }

    @Override
    public void onAnswered(long nanos) {
        listeners.forEach(listener -> listener.onAnswered(nanos));
    }
}
