package io.classlens.tools.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Clocks a piece of work. */
final class Timing {

    /** Something that takes time. */
    @FunctionalInterface
    interface Work {
        void run();
    }

    private static final int WARM_UPS = 200;
    private static final int LEAST_RUNS = 15;
    private static final int MOST_RUNS = 500;

    /** Nothing is measured longer than it has to be. */
    private static final long ENOUGH_NANOS = 3_000_000_000L;

    private Timing() {}

    static double ms(Work work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** The mean of as many runs as it takes to be at work for so long, one at least. */
    static double meanMs(double atLeastMs, Work work) {
        double ms = 0;
        int runs = 0;
        while (ms < atLeastMs) {
            ms += ms(work);
            runs++;
        }
        return ms / runs;
    }

    /** The middle value: what else the machine does for a moment does not count. */
    static double median(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The middle of many runs, after some that nobody counts: the compiler is done by then. */
    static double medianMs(Work work) {
        long begun = System.nanoTime();
        for (int i = 0; i < WARM_UPS && System.nanoTime() - begun < ENOUGH_NANOS; i++) {
            work.run();
        }
        List<Double> times = new ArrayList<>();
        begun = System.nanoTime();
        while (times.size() < LEAST_RUNS
                || times.size() < MOST_RUNS && System.nanoTime() - begun < ENOUGH_NANOS) {
            times.add(ms(work));
        }
        return median(times);
    }
}
