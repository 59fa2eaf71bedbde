package io.classlens.account.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * As Spring Security's own for pages with scripts: the cookie's token comes back in a header, and
 * in forms masked anew for each page. Vaadin's script puts the cookie's token into forms as well,
 * as it is, when they are sent; Spring Security's handler would refuse it there.
 */
public final class ForgeryTokens implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
    private final XorCsrfTokenRequestAttributeHandler masked =
            new XorCsrfTokenRequestAttributeHandler();

    public ForgeryTokens() {
        // Asks for the token at once, so that every page brings the cookie.
        masked.setCsrfRequestAttributeName(null);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        String sent = plain.resolveCsrfTokenValue(request, token);
        boolean isPlain =
                request.getHeader(token.getHeaderName()) != null
                        || sent != null && sent.length() == token.getToken().length();
        return isPlain ? sent : masked.resolveCsrfTokenValue(request, token);
    }
}
