package io.classlens.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A number for what a training would see, whatever the order in which it came. */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * @param examples by label id, then by their own id
     */
    static long of(List<Label> labels, Map<Integer, ? extends Map<Integer, Example>> examples) {
        long sum = 0;
        for (Label label : labels) {
            if (label.active()) {
                // Ids are positive, so a label's negative one is no example's.
                sum += mixed(-label.id());
                var of =
                        Objects.requireNonNull(
                                examples.get(label.id()), "an active label is on the shelf");
                for (int example : of.keySet()) {
                    // Which label an example belongs to counts: it may be moved.
                    sum += mixed(((long) label.id() << Integer.SIZE) + example);
                }
            }
        }
        return sum;
    }

    /**
     * The last step of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): neighbouring ids give
     * unrelated numbers.
     */
    private static long mixed(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
