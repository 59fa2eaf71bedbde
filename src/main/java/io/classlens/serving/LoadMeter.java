package io.classlens.serving;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LongSummaryStatistics;
import java.util.function.ToLongFunction;

/** Measures how busy the server was in the last ten seconds. Safe for many threads. */
final class LoadMeter implements FrameListener {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private record Answer(long at, long latency) {}

    private record Run(long at, long frames) {}

    private record Drop(long at) {}

    private final NanoClock clock;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Drop> drops = new ArrayDeque<>();

    LoadMeter(NanoClock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void onBatch(long[] waitNanos, long runNanos) {
        runs.add(new Run(clock.nanos(), waitNanos.length));
        forget(runs, Run::at);
    }

    @Override
    public synchronized void onStale() {
        drop();
    }

    @Override
    public synchronized void onRejected() {
        drop();
    }

    private void drop() {
        drops.add(new Drop(clock.nanos()));
        forget(drops, Drop::at);
    }

    @Override
    public synchronized void onAnswered(long nanos) {
        answers.add(new Answer(clock.nanos(), nanos));
        forget(answers, Answer::at);
    }

    synchronized Load load(int pupils, Duration interval) {
        forget(answers, Answer::at);
        forget(runs, Run::at);
        forget(drops, Drop::at);
        long[] latencies = answers.stream().mapToLong(Answer::latency).sorted().toArray();
        LongSummaryStatistics frames = runs.stream().mapToLong(Run::frames).summaryStatistics();
        return new Load(
                pupils,
                latencies.length / (double) WINDOW.toSeconds(),
                frames.getAverage(),
                percentile(latencies, 50),
                percentile(latencies, 95),
                interval,
                drops.size());
    }

    /**
     * The smallest value that at least this share of all does not exceed; zero if there is none.
     */
    private static Duration percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1]);
    }

    private <T> void forget(Deque<T> events, ToLongFunction<T> at) {
        long oldest = clock.nanos() - WINDOW.toNanos();
        while (!events.isEmpty() && at.applyAsLong(events.peekFirst()) - oldest < 0) {
            events.removeFirst();
        }
    }
}
