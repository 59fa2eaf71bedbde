package io.classlens.report;

import io.classlens.project.Run;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Which of two runs did better, as far as their numbers can tell. */
public sealed interface RunComparison {

    /** No model came of one of them, or of both. */
    record WithoutResult(Optional<Run> only) implements RunComparison {}

    /**
     * One at least was measured on what it had learned, or nobody knows any more on what: that
     * tells little of new examples.
     */
    record NotTested() implements RunComparison {}

    /**
     * They differ by so little that chance could have done it.
     *
     * @param apart by how many examples of the smaller test
     * @param of how many it has
     */
    record TooClose(int apart, int of, boolean onSameExamples) implements RunComparison {}

    /**
     * @param onSameExamples false: part of the difference may come from the examples
     */
    record Better(Run winner, Run other, boolean onSameExamples) implements RunComparison {}

    /** So many examples apart is always within chance. */
    int FEW = 3;

    static RunComparison of(Run one, Run other) {
        if (!one.hasModel() || !other.hasModel()) {
            return new WithoutResult(
                    one.hasModel() ? Optional.of(one) : Optional.of(other).filter(Run::hasModel));
        }
        if (one.details().tested() == 0 || other.details().tested() == 0) {
            return new NotTested();
        }
        double first = one.accuracy().orElseThrow();
        double second = other.accuracy().orElseThrow();
        int examples = Math.min(one.details().tested(), other.details().tested());
        double apart = Math.abs(first - second) * examples;
        boolean same = new HashSet<>(one.tested()).equals(new HashSet<>(other.tested()));
        if (apart <= withinChance((first + second) / 2, examples)) {
            return new TooClose((int) Math.round(apart), examples, same);
        }
        return first > second ? new Better(one, other, same) : new Better(other, one, same);
    }

    /**
     * Two standard deviations of the difference of two counts, each binomial: what two tests of
     * equally good models differ by in 19 of 20 cases.
     */
    private static double withinChance(double accuracy, int examples) {
        return Math.max(FEW, 2 * Math.sqrt(2 * examples * accuracy * (1 - accuracy)));
    }

    /**
     * The run with the best result on examples that it did not learn from, of several the one with
     * the smallest loss on them; empty unless there are two such runs to choose from.
     */
    static Optional<Run> best(List<Run> runs) {
        List<Run> tested = runs.stream().filter(Run::isTested).toList();
        return tested.size() < 2
                ? Optional.empty()
                : tested.stream()
                        .max(
                                Comparator.comparingDouble(
                                                (Run run) -> run.accuracy().orElseThrow())
                                        .thenComparingDouble(
                                                run ->
                                                        -run.result()
                                                                .orElseThrow()
                                                                .tested()
                                                                .loss()));
    }
}
