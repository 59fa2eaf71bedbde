package io.classlens.tools.bench.traffic;

import java.util.Collection;

/**
 * How long answers took, in milliseconds; all 0 where there was none.
 *
 * @param p50 half of them took no longer
 */
public record Percentiles(double p50, double p95, double p99, double max) {

    public static Percentiles of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Percentiles(
                rank(sorted, 0.5), rank(sorted, 0.95), rank(sorted, 0.99), rank(sorted, 1));
    }

    /** The smallest value that so large a share of all does not exceed (nearest rank). */
    private static double rank(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
