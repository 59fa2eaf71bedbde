package io.classlens.project;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a training went, beside what it was told to do and what came of it.
 *
 * @param ending empty if nobody noted it, as for a model from a file
 * @param took from its first step to its last, without the wait for its turn; empty if not known
 * @param split how each label's examples were divided, in the order of the labels; empty if not
 *     known
 */
public record RunDetails(Optional<Ending> ending, Optional<Duration> took, List<LabelSplit> split) {

    /** Of a model that was trained elsewhere. */
    public static final RunDetails UNKNOWN =
            new RunDetails(Optional.empty(), Optional.empty(), List.of());

    public enum Ending {
        /** All epochs ran. */
        COMPLETED,
        /** The test got no better for as long as patience was asked for. */
        STOPPED_EARLY,
        /** Somebody stopped it. */
        STOPPED,
        /** The loss was no longer a finite number. */
        DIVERGED,
        /** A bug or a machine out of memory. */
        FAILED
    }

    /**
     * @param learned how many examples were learned from
     * @param tested how many were tested on only
     */
    public record LabelSplit(int label, Kind kind, int learned, int tested) {}

    /** How a label's examples were divided. */
    public enum Kind {
        /** All were learned from. */
        NONE,
        /**
         * By whole holds of the button: nothing tested on is a near-duplicate of what was learned.
         */
        BY_BURSTS,
        /** By single pictures, whatever they resemble. */
        BY_FRAMES
    }

    public int learned() {
        return split.stream().mapToInt(LabelSplit::learned).sum();
    }

    public int tested() {
        return split.stream().mapToInt(LabelSplit::tested).sum();
    }
}
