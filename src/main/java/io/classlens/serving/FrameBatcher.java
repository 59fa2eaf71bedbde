package io.classlens.serving;

import io.classlens.inference.Embedder;
import io.classlens.inference.Look;
import io.classlens.network.FreezeBoundary;
import io.classlens.picture.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins the frames of all pupils into batches for the one trunk. Whoever wants a frame looked at
 * waits here for it, on a virtual thread. First come, first served; a person has one frame here at
 * most (see {@link Admission}), so nobody can be starved by another, and what waits here is bounded
 * by the number of people.
 *
 * <p>There is a thread for each batch that the trunk can look at side by side. A batch is whatever
 * waits when one of them is free: one frame in a quiet room, at once; many in a busy one, by
 * themselves. {@link BatchWindow} says when it is worth waiting for more.
 */
public final class FrameBatcher implements AutoCloseable {

    /** Larger ones are no faster a frame, and the last of them would wait longer. */
    public static final int LARGEST_BATCH = 8;

    /** An answer to an older picture would no longer be about what the camera sees. */
    static final Duration STALE = Duration.ofSeconds(1);

    /** Who sent nothing for so long is not there. */
    private static final Duration PRESENT = Duration.ofSeconds(3);

    private static final Logger log = LoggerFactory.getLogger(FrameBatcher.class);

    private record Waiting(
            Frame frame,
            Optional<FreezeBoundary> cut,
            long arrived,
            long inLine,
            boolean kept,
            CompletableFuture<Seen> seen) {}

    /**
     * @param look empty for a frame that was too old
     * @param runNanos of the trunk, for the whole batch
     */
    private record Seen(Optional<Look> look, long runNanos) {}

    private final Embedder embedder;
    private final NanoClock clock;
    private final BlockingQueue<Waiting> line = new LinkedBlockingQueue<>();
    private final List<BatchListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Admission> doors = ConcurrentHashMap.newKeySet();
    private final Pace pace;
    private final LoadMeter meter;
    private final List<Thread> threads;
    private volatile boolean closed;

    /**
     * @param embedder not closed together with this
     */
    public FrameBatcher(Embedder embedder) {
        this(embedder, NanoClock.SYSTEM, embedder.parallelRuns());
    }

    /**
     * @param batches that are looked at side by side
     */
    FrameBatcher(Embedder embedder, NanoClock clock, int batches) {
        this.embedder = embedder;
        this.clock = clock;
        this.pace = new Pace(batches);
        this.meter = new LoadMeter(clock);
        listen(meter);
        threads =
                IntStream.rangeClosed(1, batches)
                        .mapToObj(
                                i ->
                                        Thread.ofPlatform()
                                                .name("frames-" + i)
                                                .daemon()
                                                .start(this::run))
                        .toList();
    }

    public Embedder embedder() {
        return embedder;
    }

    public void listen(BatchListener listener) {
        listeners.add(listener);
    }

    /** For one more person; it is closed when the person leaves. */
    public Admission door() {
        Admission door = new Admission(this);
        doors.add(door);
        return door;
    }

    public Load load() {
        int pupils = pupils();
        return meter.load(pupils, pace.interval(pupils));
    }

    Duration next(long arrived) {
        return pace.next(now(), arrived, pupils());
    }

    private int pupils() {
        long since = now() - PRESENT.toNanos();
        return (int) doors.stream().filter(door -> door.isUsedSince(since)).count();
    }

    /**
     * Waits until the trunk looked at a frame.
     *
     * @param cut whose activations are wanted as well
     * @return empty if it was a live one and too old before its turn came
     * @throws IllegalStateException if this is closed
     */
    public Optional<Look> look(Frame frame, Optional<FreezeBoundary> cut, Admission.Permit pass) {
        Seen seen = look(frame, cut, pass.arrived(), pass.isKept());
        pass.wasInLine(seen.runNanos());
        return seen.look();
    }

    /**
     * As {@link #look}, for a picture that comes by no door, such as a file, and is never dropped.
     */
    public Look look(Frame frame, Optional<FreezeBoundary> cut) {
        return look(frame, cut, now(), true).look().orElseThrow();
    }

    private Seen look(Frame frame, Optional<FreezeBoundary> cut, long arrived, boolean kept) {
        Waiting waiting = new Waiting(frame, cut, arrived, now(), kept, new CompletableFuture<>());
        line.add(waiting);
        if (closed) {
            refuseAll();
        }
        try {
            return waiting.seen.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run() {
        BatchWindow gathering = new BatchWindow();
        while (!closed) {
            List<Waiting> batch = new ArrayList<>();
            try {
                gather(batch, gathering);
                look(batch, gathering);
            } catch (InterruptedException _) {
                refuse(batch); // closed
            } catch (RuntimeException | Error e) {
                // Whatever it is, nobody waits for ever, and the next batch may be a good one.
                log.error("A batch of frames failed", e);
                batch.forEach(each -> each.seen.completeExceptionally(e));
            }
        }
        refuseAll();
    }

    /** Filled as it comes, so that whoever is in it is known when something goes wrong. */
    private void gather(List<Waiting> batch, BatchWindow gathering) throws InterruptedException {
        batch.add(line.take());
        line.drainTo(batch, LARGEST_BATCH - batch.size());
        long end = now() + gathering.patience(now()).toNanos();
        while (batch.size() < LARGEST_BATCH) {
            Waiting more = line.poll(end - now(), TimeUnit.NANOSECONDS);
            if (more == null) {
                break;
            }
            batch.add(more);
        }
    }

    private void look(List<Waiting> batch, BatchWindow gathering) {
        long begin = now();
        List<Waiting> fresh = new ArrayList<>();
        for (Waiting each : batch) {
            if (each.kept || begin - each.arrived <= STALE.toNanos()) {
                fresh.add(each);
            } else {
                each.seen.complete(new Seen(Optional.empty(), 0));
                listeners.forEach(BatchListener::onStale);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        lookAt(fresh);
        long took = now() - begin;
        gathering.looked(fresh.size(), begin);
        long[] waits = fresh.stream().mapToLong(each -> begin - each.inLine).toArray();
        pace.looked(begin + took, waits.length, took);
        listeners.forEach(listener -> listener.onBatch(waits.length, waits, took));
    }

    /** Where a whole batch fails, each is tried alone, so that a bad one fails alone. */
    private void lookAt(List<Waiting> batch) {
        long begin = now();
        try {
            List<Look> looks =
                    embedder.look(
                            batch.stream().map(Waiting::frame).toList(),
                            batch.stream().map(Waiting::cut).toList());
            long took = now() - begin;
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).seen.complete(new Seen(Optional.of(looks.get(i)), took));
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                batch.getFirst().seen.completeExceptionally(e);
            } else {
                batch.forEach(each -> lookAt(List.of(each)));
            }
        }
    }

    private void refuseAll() {
        List<Waiting> left = new ArrayList<>();
        line.drainTo(left);
        refuse(left);
    }

    private static void refuse(List<Waiting> left) {
        left.forEach(
                each ->
                        each.seen.completeExceptionally(
                                new IllegalStateException("the server is being stopped")));
    }

    /** How many frames are in line for the next batches. */
    int waiting() {
        return line.size();
    }

    long now() {
        return clock.nanos();
    }

    void second() {
        listeners.forEach(BatchListener::onSecond);
    }

    void waited(long nanos) {
        pace.answered(now(), nanos);
    }

    void answered(long arrived) {
        long took = now() - arrived;
        listeners.forEach(listener -> listener.onAnswered(took));
    }

    void remove(Admission door) {
        doors.remove(door);
    }

    /** Waits for the batches that the trunk looks at; who waits for a later one gets an error. */
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        refuseAll();
    }
}
