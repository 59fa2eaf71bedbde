package io.classlens.transport;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What a page may load and run: what this server sent, and of scripts only those that carry the
 * nonce of this very answer.
 *
 * <p>Two concessions are Vaadin's (25.2, production mode): its client makes functions of the
 * expressions that the server sends, which is {@code 'unsafe-eval'}, and its components write style
 * elements without a nonce (vaadin/web-components, issue 8031), which is {@code 'unsafe-inline'}
 * for styles. Vaadin 25.4 announces a mode without the former.
 */
public final class ContentPolicy {

    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentPolicy() {}

    /** Makes the nonce of this request; asked again within the request, it is the same. */
    static String header(ServletRequest request) {
        String nonce =
                nonce(request)
                        .orElseGet(
                                () -> {
                                    String made = random();
                                    request.setAttribute(NONCE, made);
                                    return made;
                                });
        return policy("'nonce-" + nonce + "' 'unsafe-eval'", "'self' 'unsafe-inline'");
    }

    /** For an answer that is no page of ours: nothing is loaded, nothing runs. */
    static String nothing() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    public static Optional<String> nonce(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(NONCE));
    }

    private static String policy(String scripts, String styles) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + scripts,
                "script-src-attr 'none'",
                "style-src " + styles,
                "img-src 'self' data: blob:",
                "media-src 'self' blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                // A worker cannot carry a nonce; without this line script-src would refuse it.
                "worker-src 'self'",
                "manifest-src 'self'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
