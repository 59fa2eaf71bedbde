package io.classlens.account.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import io.classlens.account.Teachers;
import io.classlens.account.http.Addresses;
import io.classlens.account.http.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While there is no teacher, nothing is served but the page that says so and what browsers need to
 * show it. Which page that is for whom, {@link SetUpGate} decides.
 */
final class NotSetUpFilter extends OncePerRequestFilter {

    private static final Set<String> PAGES = Set.of("/setup", "/not-ready");

    private final Teachers teachers;
    private final RequestUtil vaadin;
    private final Addresses addresses;
    private final Refusals refusals;

    NotSetUpFilter(Teachers teachers, RequestUtil vaadin, Addresses addresses, Refusals refusals) {
        this.teachers = teachers;
        this.vaadin = vaadin;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (teachers.isSetUp() || isNeeded(request)) {
            chain.doFilter(request, response);
        } else if (addresses.isPageOrFile(request)) {
            response.sendRedirect(request.getContextPath() + "/setup");
        } else {
            refusals.notSetUp(request, response);
        }
    }

    private boolean isNeeded(HttpServletRequest request) {
        String path =
                request.getServletPath()
                        + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return vaadin.isFrameworkInternalRequest(request)
                || addresses.isPageOrFile(request)
                        && (PAGES.contains(path) || addresses.isFile(request));
    }
}
