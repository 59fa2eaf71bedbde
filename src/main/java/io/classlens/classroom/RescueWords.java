package io.classlens.classroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that a pupil can write down and type on another device. */
final class RescueWords {

    static final int WORDS_OF_A_CODE = 4;

    /** What can be typed where words are expected; more is cut off, for it can be none of them. */
    private static final int LONGEST = 200;

    private static final List<String> LIST = read("rescue-words.txt");

    private RescueWords() {}

    /** All words that a code can have, each once. */
    static List<String> list() {
        return LIST;
    }

    /** Four words of {@link #list}, with blanks between them: at least 40 bits. */
    static String random(RandomGenerator random) {
        return Stream.generate(() -> LIST.get(random.nextInt(LIST.size())))
                .limit(WORDS_OF_A_CODE)
                .collect(Collectors.joining(" "));
    }

    /**
     * What was typed as it would have been shown: small letters, one blank between words. Commas,
     * hyphens and whatever else a keyboard puts between words do not count.
     */
    static String normalized(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), LONGEST));
        return Normalizer.normalize(start, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static List<String> read(String resource) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                RescueWords.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
        }
    }
}
