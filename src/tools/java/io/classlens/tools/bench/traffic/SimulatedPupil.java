package io.classlens.tools.bench.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Takes a frame, sends it, waits for the answer, takes the next: never two at once, never an old
 * one. A camera that is faster than the answers is not queued for.
 */
final class SimulatedPupil {

    /** As the page waits when the server is away. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final FrameSender sender;
    private final List<byte[]> pictures;
    private final long intervalNanos;
    private final int place;
    private final List<Double> latencyMs = new ArrayList<>();
    private int sent;
    private int another;
    private int tooBusy;
    private int failed;
    private Optional<String> firstFailure = Optional.empty();

    /**
     * @param place among the pupils, so that not all send the same picture
     */
    SimulatedPupil(FrameSender sender, List<byte[]> pictures, double framesPerSecond, int place) {
        this.sender = sender;
        this.pictures = pictures;
        this.intervalNanos = Math.round(1e9 / framesPerSecond);
        this.place = place;
    }

    /**
     * Sends until the window is over, and waits for the last answer.
     *
     * @return of the frames that were sent within the window
     */
    Tally run(MeasuredWindow window) throws InterruptedException {
        // Nobody's camera starts at the same moment as another's.
        Thread.sleep(TimeUnit.NANOSECONDS.toMillis(intervalNanos * (place % 17) / 17));
        for (int i = place * 7; !window.isOver(); i++) {
            long begun = System.nanoTime();
            boolean counts = window.holds(begun);
            FrameResult result = sender.send(pictures.get(i % pictures.size()));
            long ended = System.nanoTime();
            if (counts) {
                count(result, (ended - begun) / 1e6);
            }
            sleepUntil(begun, pace(result));
        }
        return new Tally(
                sent,
                latencyMs.size(),
                another,
                tooBusy,
                failed,
                List.copyOf(latencyMs),
                firstFailure);
    }

    private long pace(FrameResult result) {
        return switch (result) {
            case FrameResult.Answered(_, int ms) -> atLeast(ms);
            case FrameResult.Refused(_, int ms) -> atLeast(ms);
            case FrameResult.Failed _ -> Math.max(intervalNanos, PAUSE_NANOS);
        };
    }

    private long atLeast(int ms) {
        return Math.max(intervalNanos, TimeUnit.MILLISECONDS.toNanos(ms));
    }

    private void count(FrameResult result, double ms) {
        sent++;
        switch (result) {
            case FrameResult.Answered(boolean predicted, _) when predicted -> latencyMs.add(ms);
            case FrameResult.Answered _ -> fail("an answer without a prediction");
            case FrameResult.Refused(boolean other, _) -> {
                another += other ? 1 : 0;
                tooBusy += other ? 0 : 1;
            }
            case FrameResult.Failed(var why) -> fail(why);
        }
    }

    private void fail(String why) {
        failed++;
        firstFailure = firstFailure.or(() -> Optional.of(why));
    }

    private static void sleepUntil(long begun, long pace) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, begun + pace - System.nanoTime()));
    }
}
