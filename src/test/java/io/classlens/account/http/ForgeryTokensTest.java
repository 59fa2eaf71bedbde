package io.classlens.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class ForgeryTokensTest {

    private static final String SECRET = "9f0d8b0e-94c9-4ad5-8d4f-5ad9c0e6a1b2";

    private final CsrfToken token = new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", SECRET);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ForgeryTokens tokens = new ForgeryTokens();

    @Test
    void takes_the_cookies_token_from_the_header() {
        request.addHeader("X-XSRF-TOKEN", SECRET);
        assertThat(tokens.resolveCsrfTokenValue(request, token)).isEqualTo(SECRET);
    }

    @Test
    void takes_the_cookies_token_from_a_form() {
        request.setParameter("_csrf", SECRET);
        assertThat(tokens.resolveCsrfTokenValue(request, token)).isEqualTo(SECRET);
    }

    @Test
    void takes_the_token_that_was_masked_for_the_page() {
        tokens.handle(request, new MockHttpServletResponse(), () -> token);
        CsrfToken ofPage = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        assertThat(ofPage.getToken()).isNotEqualTo(SECRET);

        request.setParameter("_csrf", ofPage.getToken());
        assertThat(tokens.resolveCsrfTokenValue(request, token)).isEqualTo(SECRET);
    }

    @Test
    void finds_nothing_where_nothing_was_sent() {
        assertThat(tokens.resolveCsrfTokenValue(request, token)).isNull();
    }
}
