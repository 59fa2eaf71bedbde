package io.classlens.account.http;

import io.classlens.account.Teachers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of a teacher whose account was deleted or whose password is another now,
 * whoever changed it: the page, the command on the server, another server on the same database.
 */
public final class TeacherSessionFilter extends OncePerRequestFilter {

    private final Teachers teachers;
    private final SecurityContextHolderStrategy contexts;

    public TeacherSessionFilter(Teachers teachers, SecurityContextHolderStrategy contexts) {
        this.teachers = teachers;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (contexts.getContext().getAuthentication() instanceof TeacherSession session
                && !isGood(session)) {
            contexts.clearContext();
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        }
        chain.doFilter(request, response);
    }

    private boolean isGood(TeacherSession session) {
        return teachers.passwordStamp(session.getPrincipal().id())
                .filter(session.passwordStamp()::equals)
                .isPresent();
    }
}
