package io.classlens.tools.bench.traffic;

import java.util.List;

/**
 * Whether anybody starves.
 *
 * @param lowest answers a second of the pupil who got fewest
 * @param mean answers a second of all pupils
 */
public record Fairness(double lowest, double mean) {

    static Fairness of(List<Tally> pupils, double seconds) {
        return new Fairness(
                pupils.stream().mapToInt(Tally::answered).min().orElse(0) / seconds,
                pupils.stream().mapToInt(Tally::answered).average().orElse(0) / seconds);
    }

    /** 1: all got the same; 0: somebody got nothing. */
    public double share() {
        return mean == 0 ? 0 : lowest / mean;
    }
}
