package io.classlens.account.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What kind of thing an address leads to. */
@Component
public class Addresses {

    private final RequestMappingHandlerMapping controllers;

    Addresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    /**
     * A page, which Vaadin guards by its annotations, a file of the program, or nothing: whatever
     * is read and not answered by a controller.
     */
    public boolean isPageOrFile(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && !isOfProgram(request);
    }

    /** Script, style or picture of the program itself, the same for all. */
    public boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI();
        return isPageOrFile(request) && path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    /** Answered by a controller. Each of them needs a rule of its own, or it is closed. */
    boolean isOfProgram(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/projects/")) {
            return true;
        }
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return controllers.getHandler(request) != null;
        } catch (Exception e) {
            return true; // there is one, and it wants another method or type
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
