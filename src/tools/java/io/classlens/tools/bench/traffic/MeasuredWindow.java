package io.classlens.tools.bench.traffic;

/**
 * The time that counts.
 *
 * @param from as {@link System#nanoTime}; what comes before is to warm up
 * @param to what comes after is not sent any more
 */
record MeasuredWindow(long from, long to) {

    static MeasuredWindow after(double warmUpSeconds, double seconds) {
        long from = System.nanoTime() + (long) (warmUpSeconds * 1e9);
        return new MeasuredWindow(from, from + (long) (seconds * 1e9));
    }

    boolean holds(long nanos) {
        return nanos - from >= 0 && nanos - to < 0;
    }

    boolean isOver() {
        return System.nanoTime() - to >= 0;
    }

    double seconds() {
        return (to - from) / 1e9;
    }
}
