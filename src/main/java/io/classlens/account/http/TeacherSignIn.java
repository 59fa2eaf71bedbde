package io.classlens.account.http;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Turns the form's name and password into a {@link TeacherSession}. */
@Component
class TeacherSignIn implements AuthenticationProvider {

    static final class TooEarlyException extends AuthenticationException {

        private final long seconds;

        TooEarlyException(long seconds) {
            super("too early by " + seconds + " s");
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    private final SignIns signIns;

    TeacherSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        String address =
                form.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        String password = Objects.toString(form.getCredentials(), "");
        return switch (signIns.attempt(address, form.getName(), password)) {
            case SignIns.Attempt.Known(var teacher, var stamp) ->
                    new TeacherSession(teacher, stamp);
            case SignIns.Attempt.Wrong() -> throw new BadCredentialsException("wrong");
            case SignIns.Attempt.TooEarly(long seconds) -> throw new TooEarlyException(seconds);
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
