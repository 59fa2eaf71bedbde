package io.classlens.network.tfjs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known names that come near one that is not known, for error messages. */
public final class NearMatches {

    private static final int MOST = 3;

    private NearMatches() {}

    /**
     * @return a question such as {@code "; did you mean out_relu, Conv1_relu?"}, or the empty
     *     string when nothing comes near
     */
    public static String question(String name, Collection<String> known) {
        List<String> near = to(name, known);
        return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    }

    /**
     * At most three names, nearest first. Names that hold the given one, or end alike, count as
     * near however long they are.
     */
    static List<String> to(String name, Collection<String> known) {
        record Candidate(String name, int distance) {}
        int limit = Math.max(1, name.length() / 3);
        return known.stream()
                .map(each -> new Candidate(each, distance(name, each)))
                .filter(each -> each.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static int distance(String wanted, String known) {
        String a = wanted.toLowerCase(Locale.ROOT);
        String b = known.toLowerCase(Locale.ROOT);
        if (!a.isEmpty() && b.contains(a)) {
            return 0;
        }
        // A path is often given without its first parts, so compare with an end of the same depth
        // too.
        int whole = edits(a, b);
        String end = ending(b, a.chars().filter(c -> c == '/').count() + 1);
        return end.equals(b) ? whole : Math.min(whole, edits(a, end) + 1);
    }

    private static String ending(String path, long parts) {
        int from = path.length();
        for (long i = 0; i < parts && from > 0; i++) {
            from = path.lastIndexOf('/', from - 1);
        }
        return path.substring(Math.max(from, -1) + 1);
    }

    /** Levenshtein's distance: insertions, deletions and substitutions count one each. */
    static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
