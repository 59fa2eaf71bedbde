package io.classlens.classroom.ui.join;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import io.classlens.classroom.http.PupilCookie;
import java.util.Optional;

/**
 * What the browser that asks remembers of its pupil.
 *
 * <p>The cookie is written into the answer to a click. That is safe because the page's clicks are
 * ordinary requests, whose answers have headers, with every push transport but a pure WebSocket; a
 * test holds on to that. A plain form that is posted to an address of its own was the other way: it
 * would have had to carry errors and what was typed back to the page, which would be stale whenever
 * its session or its token against forged requests is.
 */
final class ThisDevice {

    private ThisDevice() {}

    /** The token that came with the request at hand. */
    static Optional<String> token() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent()).flatMap(PupilCookie::read);
    }

    /**
     * @throws IllegalStateException outside a request of the page, where nothing can be written
     */
    static void remember(String token) {
        PupilCookie.write(VaadinServletRequest.getCurrent(), answer(), token);
    }

    /**
     * @throws IllegalStateException outside a request of the page, where nothing can be written
     */
    static void forget() {
        PupilCookie.clear(VaadinServletRequest.getCurrent(), answer());
    }

    private static VaadinServletResponse answer() {
        VaadinServletResponse answer = VaadinServletResponse.getCurrent();
        if (answer == null) {
            throw new IllegalStateException("a cookie needs an answer: is push all WebSocket?");
        }
        return answer;
    }
}
