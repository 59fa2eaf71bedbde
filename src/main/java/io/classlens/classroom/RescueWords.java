package io.classlens.classroom;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that a pupil can write down and type on another device. */
final class RescueWords {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private RescueWords() {}

    /** Four words of two syllables, 49 bits. */
    static String random(RandomGenerator random) {
        return IntStream.range(0, 4)
                .mapToObj(_ -> syllable(random) + syllable(random))
                .collect(Collectors.joining(" "));
    }

    /** What was typed as it would have been shown: small letters, one blank between words. */
    static String normalized(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ");
    }

    private static String syllable(RandomGenerator random) {
        return ""
                + CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))
                + VOWELS.charAt(random.nextInt(VOWELS.length()));
    }
}
