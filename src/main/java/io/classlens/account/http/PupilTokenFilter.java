package io.classlens.account.http;

import io.classlens.classroom.Pupils;
import io.classlens.classroom.http.PupilCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows a pupil by the token in its cookie, for this request alone: who is removed, or whose lesson
 * is over, is nobody from the next request on. A teacher who signed in stays the teacher.
 */
public final class PupilTokenFilter extends OncePerRequestFilter {

    private final Pupils pupils;
    private final SecurityContextHolderStrategy contexts;

    public PupilTokenFilter(Pupils pupils, SecurityContextHolderStrategy contexts) {
        this.pupils = pupils;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (contexts.getContext().getAuthentication() == null) {
            PupilCookie.read(request)
                    .flatMap(pupils::byToken)
                    .ifPresent(
                            pupil -> {
                                SecurityContext context = contexts.createEmptyContext();
                                context.setAuthentication(new PupilDevice(pupil));
                                contexts.setContext(context);
                            });
        }
        chain.doFilter(request, response);
    }
}
