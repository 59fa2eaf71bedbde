package io.classlens.ui.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that every text is there in. */
enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** As in a cookie or in HTML: {@code de}. */
    String tag() {
        return tag;
    }

    /** For whoever speaks it, perhaps lost on a page in another one. */
    String ownName() {
        return ownName;
    }

    Locale locale() {
        return Locale.of(tag);
    }

    static Optional<Language> of(Locale locale) {
        return parse(locale.getLanguage());
    }

    static Optional<Language> parse(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
