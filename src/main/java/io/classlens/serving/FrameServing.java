package io.classlens.serving;

import io.classlens.inference.Embedder;
import io.classlens.inference.TrunkInput;
import io.classlens.inference.TrunkOutput;
import io.classlens.network.FreezeBoundary;
import io.classlens.picture.Frame;
import java.time.Duration;
import java.util.Optional;

/**
 * Serves the frames of all pupils with the one trunk: a {@link Batcher} with what frames need, that
 * is {@link Admission}, a limit of freshness, {@link Pace} and {@link LoadMeter}. A person has at
 * most one frame in the batcher, so no person can starve another, and the number of persons bounds
 * the queue. Safe for many threads.
 */
public final class FrameServing implements AutoCloseable {

    /** Larger batches are no faster for each frame, and their last frame would wait longer. */
    static final int LARGEST_BATCH = 8;

    /** An answer to an older frame would no longer be about what the camera shows. */
    static final Duration STALE = Duration.ofSeconds(1);

    private final Embedder embedder;
    private final NanoClock clock;
    private final Pace pace;
    private final LoadMeter meter;
    private final FrameListeners listeners = new FrameListeners();
    private final Admissions admissions;
    private final Batcher<TrunkInput, TrunkOutput> batcher;

    /**
     * @param embedder not closed together with this
     */
    public FrameServing(Embedder embedder) {
        this(embedder, NanoClock.SYSTEM, embedder.parallelRuns());
    }

    /**
     * @param parallelRuns batches that run at the same time
     */
    FrameServing(Embedder embedder, NanoClock clock, int parallelRuns) {
        this.embedder = embedder;
        this.clock = clock;
        pace = new Pace(parallelRuns);
        meter = new LoadMeter(clock);
        listeners.add(meter);
        admissions = new Admissions(clock, pace, listeners);
        batcher =
                new Batcher<>(
                        embedder::run,
                        new Batcher.Settings("frames", LARGEST_BATCH, parallelRuns),
                        clock,
                        this::onBatch);
    }

    private void onBatch(long[] waitNanos, long runNanos) {
        pace.ran(clock.nanos(), waitNanos.length, runNanos);
        listeners.onBatch(waitNanos, runNanos);
    }

    public Embedder embedder() {
        return embedder;
    }

    public void listen(FrameListener listener) {
        listeners.add(listener);
    }

    /** Opens the admission of one more person, which is closed when the person leaves. */
    public Admission admission() {
        return admissions.open();
    }

    public Load load() {
        int pupils = admissions.present();
        return meter.load(pupils, pace.interval(pupils));
    }

    /** Runs a batch of each size up to the largest; see {@link Embedder#warmUp}. */
    public void warmUp() {
        embedder.warmUp(LARGEST_BATCH);
    }

    /**
     * Waits for the trunk's output for a frame of a camera.
     *
     * @param boundary freeze boundary whose activations are wanted as well
     * @return empty if it was a live frame that arrived more than {@link #STALE} before its batch
     *     began
     * @throws IllegalStateException if this is closed
     */
    public Optional<TrunkOutput> run(
            Frame frame, Optional<FreezeBoundary> boundary, Admission.Permit permit) {
        TrunkInput input = new TrunkInput(frame, boundary);
        Optional<Batched<TrunkOutput>> batched =
                permit.isRecorded()
                        ? Optional.of(batcher.run(input))
                        : batcher.run(input, permit.arrived() + STALE.toNanos());
        permit.queued(batched.map(Batched::ran).orElse(0L));
        if (batched.isEmpty()) {
            listeners.onStale();
        }
        return batched.map(Batched::output);
    }

    /**
     * Waits for the trunk's output for a picture without a permit, such as a file; it is never
     * dropped.
     *
     * @param boundary freeze boundary whose activations are wanted as well
     * @throws IllegalStateException if this is closed
     */
    public TrunkOutput run(Frame frame, Optional<FreezeBoundary> boundary) {
        return batcher.run(new TrunkInput(frame, boundary)).output();
    }

    /** Number of frames that wait for a batch. */
    int queued() {
        return batcher.queued();
    }

    /** Waits for the running batches; frames that are still queued fail. */
    @Override
    public void close() {
        batcher.close();
    }
}
