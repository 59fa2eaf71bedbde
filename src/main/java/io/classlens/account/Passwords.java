package io.classlens.account;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The rule for teachers' passwords, and their hashes: Argon2id with 16 MB and two passes, about 50
 * ms each. Length is what counts (NIST SP 800-63B, 5.1.1); guessing on the page is slowed besides.
 */
final class Passwords {

    static final int LEAST = 10;
    static final int MOST = 200;

    private static final PasswordEncoder ENCODER =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private static final String OF_NOBODY = ENCODER.encode("nobody has this password");

    private Passwords() {}

    static boolean isStrong(String password, String name) {
        return password.codePointCount(0, password.length()) >= LEAST
                && password.length() <= MOST
                && !password.strip().equalsIgnoreCase(name.strip());
    }

    static String hash(String password) {
        return ENCODER.encode(password);
    }

    /** Works as long as it does for a wrong password, so that the time tells no names. */
    static boolean matchesNobody(String password) {
        matches(password, OF_NOBODY);
        return false;
    }

    static boolean matches(String password, String hash) {
        return password.length() <= MOST && ENCODER.matches(password, hash);
    }
}
