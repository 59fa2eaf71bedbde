package io.classlens.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins the inputs of many callers into batches for one model. A caller waits for its output, best
 * on a virtual thread. Inputs are served in the order of their arrival. The queue has no limit of
 * its own: the number of callers bounds it.
 *
 * <p>Each batch that the model can run in parallel has a thread. When a thread is free, it takes
 * what is queued as the next batch: a single input runs at once, and under load batches fill up by
 * themselves. {@link BatchWindow} decides how long a batch that is not full waits for more.
 *
 * @param <I> one input
 * @param <O> the output for one input
 */
public final class Batcher<I, O> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Batcher.class);

    /**
     * @param name of the threads, which get a number each
     * @param largestBatch inputs in one batch, at least 1
     * @param parallelRuns batches that run at the same time, at least 1
     */
    public record Settings(String name, int largestBatch, int parallelRuns) {

        public Settings {
            if (largestBatch < 1 || parallelRuns < 1) {
                throw new IllegalArgumentException(
                        "expected at least one input a batch and one run, found %d and %d"
                                .formatted(largestBatch, parallelRuns));
            }
        }
    }

    /**
     * @param deadline after which the input is dropped instead of run; empty: never
     * @param result empty if the input was dropped
     */
    private record Request<I, O>(
            I input,
            Optional<Long> deadline,
            long queued,
            CompletableFuture<Optional<Batched<O>>> result) {

        boolean isExpired(long now) {
            return deadline.filter(end -> now - end > 0).isPresent();
        }
    }

    private final BatchModel<I, O> model;
    private final Settings settings;
    private final NanoClock clock;
    private final BatchListener listener;
    private final BlockingQueue<Request<I, O>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads;
    private volatile boolean closed;

    /**
     * @param model not closed together with this
     */
    public Batcher(BatchModel<I, O> model, Settings settings, BatchListener listener) {
        this(model, settings, NanoClock.SYSTEM, listener);
    }

    Batcher(BatchModel<I, O> model, Settings settings, NanoClock clock, BatchListener listener) {
        this.model = model;
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        threads =
                IntStream.rangeClosed(1, settings.parallelRuns())
                        .mapToObj(
                                i ->
                                        Thread.ofPlatform()
                                                .name(settings.name() + "-" + i)
                                                .daemon()
                                                .start(this::runBatches))
                        .toList();
    }

    /**
     * Waits for the output of an input that is never dropped.
     *
     * @throws IllegalStateException if this is closed
     * @throws RuntimeException that the model threw for this input
     */
    public Batched<O> run(I input) {
        return run(input, Optional.empty()).orElseThrow();
    }

    /**
     * Waits for the output of an input that loses its value with time.
     *
     * @param deadline in nanoseconds of the batcher's clock, {@link System#nanoTime}
     * @return empty if the input's batch did not start before the deadline
     * @throws IllegalStateException if this is closed
     * @throws RuntimeException that the model threw for this input
     */
    public Optional<Batched<O>> run(I input, long deadline) {
        return run(input, Optional.of(deadline));
    }

    private Optional<Batched<O>> run(I input, Optional<Long> deadline) {
        Request<I, O> request =
                new Request<>(input, deadline, clock.nanos(), new CompletableFuture<>());
        queue.add(request);
        if (closed) {
            refuseQueued();
        }
        try {
            return request.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void runBatches() {
        BatchWindow window = new BatchWindow();
        while (!closed) {
            List<Request<I, O>> batch = new ArrayList<>();
            try {
                fill(batch, window);
                run(batch, window);
            } catch (InterruptedException _) {
                refuse(batch); // closed
            } catch (RuntimeException | Error e) {
                // No caller may wait for ever, and the next batch may succeed.
                log.error("A batch failed", e);
                batch.forEach(request -> request.result.completeExceptionally(e));
            }
        }
        refuseQueued();
    }

    /** Adds to the given list, so that its requests are known if the thread is interrupted. */
    private void fill(List<Request<I, O>> batch, BatchWindow window) throws InterruptedException {
        batch.add(queue.take());
        queue.drainTo(batch, settings.largestBatch() - batch.size());
        long now = clock.nanos();
        long end = now + window.maxDelay(now).toNanos();
        while (batch.size() < settings.largestBatch()) {
            Request<I, O> next = queue.poll(end - clock.nanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            batch.add(next);
        }
    }

    private void run(List<Request<I, O>> batch, BatchWindow window) {
        long began = clock.nanos();
        List<Request<I, O>> fresh = new ArrayList<>();
        for (Request<I, O> request : batch) {
            if (request.isExpired(began)) {
                request.result.complete(Optional.empty());
            } else {
                fresh.add(request);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        runModel(fresh, began);
        long ran = clock.nanos() - began;
        window.ran(fresh.size(), began);
        listener.onBatch(
                fresh.stream().mapToLong(request -> began - request.queued).toArray(), ran);
    }

    /** Runs each input alone where the whole batch fails, so that a bad input fails alone. */
    private void runModel(List<Request<I, O>> batch, long batchBegan) {
        long began = clock.nanos();
        try {
            List<O> outputs = model.run(batch.stream().map(Request::input).toList());
            if (outputs.size() != batch.size()) {
                throw new IllegalStateException(
                        "expected %d outputs of the model, found %d"
                                .formatted(batch.size(), outputs.size()));
            }
            long ran = clock.nanos() - began;
            for (int i = 0; i < batch.size(); i++) {
                Request<I, O> request = batch.get(i);
                request.result.complete(
                        Optional.of(
                                new Batched<>(
                                        outputs.get(i),
                                        request.queued,
                                        batchBegan - request.queued,
                                        ran)));
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                batch.getFirst().result.completeExceptionally(e);
            } else {
                batch.forEach(request -> runModel(List.of(request), batchBegan));
            }
        }
    }

    private void refuseQueued() {
        List<Request<I, O>> left = new ArrayList<>();
        queue.drainTo(left);
        refuse(left);
    }

    private void refuse(List<Request<I, O>> requests) {
        requests.forEach(
                request ->
                        request.result.completeExceptionally(
                                new IllegalStateException("the server is being stopped")));
    }

    /** Number of inputs in the queue, without those of running batches. */
    int queued() {
        return queue.size();
    }

    /** Waits for the running batches; inputs that are still queued fail. */
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
        refuseQueued();
    }
}
