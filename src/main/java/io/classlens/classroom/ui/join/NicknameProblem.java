package io.classlens.classroom.ui.join;

import io.classlens.classroom.Pupils;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a nickname, so that the page can say so in words. */
enum NicknameProblem {
    BLANK,
    TOO_LONG,
    /**
     * Looks like HTML. It would be shown as it is typed and do no harm, but whoever types it wants
     * something else than a name. A heart, {@code <3}, is none.
     */
    MARKUP,
    /** Characters that cannot be seen, or that turn the text around them round. */
    INVISIBLE;

    private static final Pattern TAG = Pattern.compile("<\\s*[\\p{L}/!?]|&#?\\w+;");

    static Optional<NicknameProblem> in(String typed) {
        String nickname = typed.strip();
        if (nickname.isEmpty()) {
            return Optional.of(BLANK);
        }
        if (nickname.length() > Pupils.LONGEST_NICKNAME) {
            return Optional.of(TOO_LONG);
        }
        if (TAG.matcher(nickname).find()) {
            return Optional.of(MARKUP);
        }
        return Pupils.isNickname(nickname) ? Optional.empty() : Optional.of(INVISIBLE);
    }
}
