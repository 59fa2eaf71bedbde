package io.classlens.classroom.ui.join;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a pupil's page went back to the join page. */
enum Goodbye {
    /** By its own wish. */
    LEFT,
    /** The teacher removed the pupil, or nobody came for too long; the project is erased. */
    REMOVED,
    /** The teacher deleted the class. */
    CLASS_GONE,
    /** The device no longer counts: another one has taken over, or the pupil is being removed. */
    SIGNED_OFF;

    static final String PARAMETER = "goodbye";

    /** As the join page's address says it. */
    static Optional<Goodbye> parse(String text) {
        return Arrays.stream(values()).filter(value -> value.word().equals(text)).findFirst();
    }

    /** The join page's, with the reason. */
    String address() {
        return "./?%s=%s".formatted(PARAMETER, word());
    }

    /** The text that says so. */
    String key() {
        return switch (this) {
            case LEFT -> "join.goodbye-left";
            case REMOVED -> "join.goodbye-removed";
            case CLASS_GONE -> "join.goodbye-class-gone";
            case SIGNED_OFF -> "join.goodbye-signed-off";
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
