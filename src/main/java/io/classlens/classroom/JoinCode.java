package io.classlens.classroom;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What pupils type to join a class: six letters and digits of which no two look alike on a
 * projector (no 0, 1, I, L, O).
 */
public record JoinCode(String value) {

    public static final int LENGTH = 6;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /**
     * @throws IllegalArgumentException if it is none
     */
    public JoinCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a join code: " + value);
        }
    }

    /** Takes small letters, blanks and hyphens too; empty if it can be no code. */
    public static Optional<JoinCode> parse(String typed) {
        if (typed.length() > 10 * LENGTH) {
            return Optional.empty();
        }
        String code = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return isCode(code) ? Optional.of(new JoinCode(code)) : Optional.empty();
    }

    /** One of 31^6, nearly a thousand million. */
    public static JoinCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new JoinCode(code.toString());
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
