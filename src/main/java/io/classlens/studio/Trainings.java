package io.classlens.studio;

import io.classlens.project.RunDetails.Ending;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The trainings of all studios, counted. Safe for many threads. */
public final class Trainings {

    private final AtomicInteger running = new AtomicInteger();
    private final List<TrainingWatch> watches = new CopyOnWriteArrayList<>();

    /** Those that compute at this moment; one that waits for its turn does not. */
    public int running() {
        return running.get();
    }

    public void watch(TrainingWatch watch) {
        watches.add(watch);
    }

    void begin() {
        running.incrementAndGet();
    }

    void end(Ending ending, Duration took) {
        running.decrementAndGet();
        watches.forEach(watch -> watch.onEnd(ending, took));
    }
}
