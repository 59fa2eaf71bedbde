package io.classlens.classroom;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, as Spring Security knows it for the request at hand. */
public final class SignedIn {

    private SignedIn() {}

    public static Optional<Teacher> teacher() {
        return principal(Teacher.class);
    }

    public static Optional<Pupil> pupil() {
        return principal(Pupil.class);
    }

    private static <T> Optional<T> principal(Class<T> type) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
