package io.classlens.account.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, which says what was wrong: never whether there is such a name. */
public final class SignInFailure implements AuthenticationFailureHandler {

    /** Address of the form; the same for showing and for sending it. */
    public static final String LOGIN = "/login";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        String why =
                failure instanceof TeacherSignIn.TooEarlyException early
                        ? "wait=" + early.seconds()
                        : "wrong";
        response.sendRedirect(request.getContextPath() + LOGIN + "?" + why);
    }
}
