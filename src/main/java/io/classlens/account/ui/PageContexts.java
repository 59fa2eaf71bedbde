package io.classlens.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who asks, also where code of a page runs on somebody else's thread: Vaadin lets whichever thread
 * gives a page's lock back run what waits for that page. What a teacher's click sets off on a
 * pupil's page runs as the pupil, and what the training thread sets off there, too. Otherwise the
 * context is the thread's own, as ever.
 */
final class PageContexts implements SecurityContextHolderStrategy {

    private final ThreadLocal<SecurityContext> ofThread = new ThreadLocal<>();

    @Override
    public SecurityContext getContext() {
        VaadinSession page = VaadinSession.getCurrent();
        if (page != null && page.getSession() != null) {
            Optional<SecurityContext> teacher = kept(page.getSession());
            if (teacher.isPresent()) {
                return teacher.get();
            }
            if (isForeign(page.getSession()) || isNobody(ofThread.get())) {
                Optional<SecurityContext> owner =
                        Optional.ofNullable(UI.getCurrent()).flatMap(PageOwner::context);
                if (owner.isPresent() || isForeign(page.getSession())) {
                    return owner.orElseGet(this::createEmptyContext);
                }
            }
        }
        SecurityContext context = ofThread.get();
        if (context == null) {
            context = createEmptyContext();
            ofThread.set(context);
        }
        return context;
    }

    @Override
    public void setContext(SecurityContext context) {
        ofThread.set(context);
    }

    @Override
    public void clearContext() {
        ofThread.remove();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return new SecurityContextImpl();
    }

    private static Optional<SecurityContext> kept(WrappedSession session) {
        try {
            return Optional.ofNullable(
                            session.getAttribute(
                                    HttpSessionSecurityContextRepository
                                            .SPRING_SECURITY_CONTEXT_KEY))
                    .filter(SecurityContext.class::isInstance)
                    .map(SecurityContext.class::cast);
        } catch (IllegalStateException e) {
            return Optional.empty(); // the session is over
        }
    }

    /** Whether this thread serves the request of another session. */
    private static boolean isForeign(WrappedSession page) {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpSession own = attributes.getRequest().getSession(false);
        return own != null && !own.getId().equals(page.getId());
    }

    private static boolean isNobody(@Nullable SecurityContext context) {
        return context == null || context.getAuthentication() == null;
    }
}
