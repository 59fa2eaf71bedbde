package io.classlens.training;

import io.classlens.training.api.Hyperparameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Which examples a training learns from and which only test it, a like share of each class. The
 * examples of one hold of the button are near-duplicates: divided by chance, the validation would
 * ask for what was learned by heart. So a class with enough holds is divided by holds.
 *
 * @param train places in the training set, ascending, not copied
 * @param validation the others, ascending; none if no validation was wanted
 * @param kinds for each class how it was divided
 */
public record Split(int[] train, int[] validation, List<Kind> kinds) {

    /** How a class was divided. */
    public enum Kind {
        /** No validation was wanted. */
        NOT_AT_ALL,
        /** Whole bursts, so that no validation example has a near-duplicate among the learned. */
        BY_BURSTS,
        /** Single frames: there are too few bursts, or they are too unequal. */
        BY_FRAMES,
        /** Fewer than two examples, one to learn from and one to test. */
        TOO_FEW
    }

    /** One to learn from, one to test, and one more, or chance would have no choice. */
    private static final int ENOUGH_BURSTS = 3;

    /**
     * A share that is more than this many times too large is none that a person chose. Three equal
     * holds must do for the fifth that one begins with: 1.67 times.
     */
    private static final double MOST_EXCESS = 2;

    /** Everything to learn from. */
    public static Split withoutValidation(TrainingSet set) {
        return of(set, List.of(), 0, 0);
    }

    /**
     * @param bursts for each example of the set the hold of the button that it comes from; not
     *     looked at if the fraction is 0
     * @param fraction of each class that is only tested on, 0 to {@value
     *     Hyperparameters#LARGEST_VALIDATION}; at least one example, unless it is 0
     * @param seed same seed, same split
     * @throws IllegalArgumentException if the fraction is out of its range
     */
    public static Split of(TrainingSet set, List<UUID> bursts, double fraction, long seed) {
        if (!(fraction >= 0 && fraction <= Hyperparameters.LARGEST_VALIDATION)) {
            throw new IllegalArgumentException(
                    "the validation fraction must be from 0 to %s, found %s"
                            .formatted(Hyperparameters.LARGEST_VALIDATION, fraction));
        }
        RandomGenerator random = new SplittableRandom(seed);
        boolean[] isValidation = new boolean[set.size()];
        List<Kind> kinds = new ArrayList<>();
        for (int c = 0; c < set.classCount(); c++) {
            int of = c;
            int[] members =
                    IntStream.range(0, set.size()).filter(i -> set.classes()[i] == of).toArray();
            kinds.add(divide(members, bursts, fraction, random, isValidation));
        }
        return new Split(
                IntStream.range(0, set.size()).filter(i -> !isValidation[i]).toArray(),
                IntStream.range(0, set.size()).filter(i -> isValidation[i]).toArray(),
                List.copyOf(kinds));
    }

    private static Kind divide(
            int[] members,
            List<UUID> bursts,
            double fraction,
            RandomGenerator random,
            boolean[] isValidation) {
        if (fraction == 0 || members.length == 0) {
            return Kind.NOT_AT_ALL;
        }
        if (members.length < 2) {
            return Kind.TOO_FEW;
        }
        int wanted = Math.max(1, (int) Math.round(fraction * members.length));
        List<int[]> holds = holds(members, bursts);
        if (holds.size() >= ENOUGH_BURSTS && byBursts(holds, wanted, random, isValidation)) {
            return holds.size() == members.length ? Kind.BY_FRAMES : Kind.BY_BURSTS;
        }
        int[] order = members.clone();
        shuffle(order, random);
        Arrays.stream(order).limit(wanted).forEach(i -> isValidation[i] = true);
        return Kind.BY_FRAMES;
    }

    /**
     * Takes bursts in an order of chance as long as each brings the count nearer to what is wanted.
     *
     * @return false if none fits, each being far more than wanted, or those that fit are far less
     */
    private static boolean byBursts(
            List<int[]> holds, int wanted, RandomGenerator random, boolean[] isValidation) {
        int[] order = IntStream.range(0, holds.size()).toArray();
        shuffle(order, random);
        List<int[]> taken = new ArrayList<>();
        int count = 0;
        for (int place : order) {
            int size = holds.get(place).length;
            boolean leavesOne = taken.size() < holds.size() - 1;
            boolean fits =
                    taken.isEmpty()
                            ? size <= MOST_EXCESS * wanted
                            : Math.abs(count + size - wanted) < Math.abs(count - wanted);
            if (leavesOne && fits) {
                taken.add(holds.get(place));
                count += size;
            }
        }
        if (taken.isEmpty() || count * MOST_EXCESS < wanted) {
            return false;
        }
        taken.forEach(hold -> Arrays.stream(hold).forEach(i -> isValidation[i] = true));
        return true;
    }

    /** The examples of each burst, in the order in which the bursts come first. */
    private static List<int[]> holds(int[] members, List<UUID> bursts) {
        Map<UUID, List<Integer>> byBurst = new LinkedHashMap<>();
        for (int member : members) {
            byBurst.computeIfAbsent(bursts.get(member), _ -> new ArrayList<>()).add(member);
        }
        return byBurst.values().stream()
                .map(hold -> hold.stream().mapToInt(Integer::intValue).toArray())
                .sorted(Comparator.comparingInt(hold -> hold[0]))
                .toList();
    }

    /** Fisher and Yates. */
    static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
