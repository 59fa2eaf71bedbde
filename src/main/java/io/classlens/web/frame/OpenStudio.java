package io.classlens.web.frame;

import io.classlens.studio.Studio;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The studio that the session's page opened. A frame opens none: after a restart of the server it
 * would else be answered from an empty project, and nobody would tell its page that the session is
 * over.
 */
final class OpenStudio {

    /** Spring keeps a session-scoped bean in the session under its name. */
    private static final String BEAN = "studio";

    private OpenStudio() {}

    /** Empty if the request has no session, or one in which no page was opened. */
    static Optional<Studio> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Studio) session.getAttribute(BEAN));
    }
}
