package io.classlens.serving;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The admissions of all persons, with the clock, the pace and the listeners that they share. Safe
 * for many threads.
 */
final class Admissions {

    /** A person without a frame for this long counts as absent. */
    private static final Duration PRESENT = Duration.ofSeconds(3);

    private final NanoClock clock;
    private final Pace pace;
    private final FrameListener listener;
    private final Set<Admission> open = ConcurrentHashMap.newKeySet();

    Admissions(NanoClock clock, Pace pace, FrameListener listener) {
        this.clock = clock;
        this.pace = pace;
        this.listener = listener;
    }

    Admission open() {
        Admission admission = new Admission(this);
        open.add(admission);
        return admission;
    }

    void remove(Admission admission) {
        open.remove(admission);
    }

    long now() {
        return clock.nanos();
    }

    /** Number of persons whose frames arrived within {@link #PRESENT}. */
    int present() {
        long since = now() - PRESENT.toNanos();
        return (int) open.stream().filter(admission -> admission.isUsedSince(since)).count();
    }

    /** The interval for the page whose frame arrived then; see {@link Pace#next}. */
    Duration interval(long arrived) {
        return pace.next(now(), arrived, present());
    }

    void onRejected() {
        listener.onRejected();
    }

    /**
     * @param waitNanos for the batch and for the processor, without the model's run
     */
    void onWaited(long waitNanos) {
        pace.answered(now(), waitNanos);
    }

    void onAnswered(long arrived) {
        listener.onAnswered(now() - arrived);
    }
}
