package io.classlens.network;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;

/**
 * Threads that run parts of a batch side by side, each from the first operation to the last. So no
 * core waits for another after each of a hundred operations, as they do where TensorFlow deals out
 * every single one, and the maps of a part stay in the cache of its core. One run for each core at
 * a time, whoever asks.
 *
 * <p>The threads are always the same, because oneDNN keeps what it compiled by thread.
 */
final class ParallelRuns implements AutoCloseable {

    /** The part of a batch from one place to another, the latter not included. */
    @FunctionalInterface
    interface Part {
        void run(int from, int to);
    }

    private final int count;
    private final ExecutorService threads;

    /** For whoever waits for an answer. */
    static ParallelRuns foremost(Device device) {
        return new ParallelRuns(device, Thread.ofPlatform().name("trunk-", 1).daemon().factory());
    }

    /** For whoever can wait: they compute with what the others leave. */
    static ParallelRuns background(Device device) {
        return new ParallelRuns(device, new BackgroundThreads("trunk-background-"));
    }

    /** One for each core; on a GPU one, as it computes one batch at a time. */
    private ParallelRuns(Device device, ThreadFactory factory) {
        count =
                switch (device.kind()) {
                    case CPU -> Runtime.getRuntime().availableProcessors();
                    case GPU -> 1;
                };
        threads = Executors.newFixedThreadPool(count, factory);
    }

    /** How many runs go on side by side. */
    int count() {
        return count;
    }

    /**
     * Deals out a batch as evenly as can be, and waits for all parts.
     *
     * @throws IllegalStateException if this is closed; otherwise what the first part throws that
     *     fails
     */
    void run(int size, Part part) {
        int parts = Math.min(count, size);
        try {
            CompletableFuture.allOf(
                            IntStream.range(0, parts)
                                    .mapToObj(
                                            i ->
                                                    run(
                                                            part,
                                                            size * i / parts,
                                                            size * (i + 1) / parts))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("closed", e);
        }
    }

    private CompletableFuture<Void> run(Part part, int from, int to) {
        return CompletableFuture.runAsync(() -> part.run(from, to), threads);
    }

    /** Waits for the runs that are under way. */
    @Override
    public void close() {
        threads.close();
    }
}
