package io.classlens.account.http;

import io.classlens.classroom.Teacher;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A teacher who signed in; ends with the password with which that was. */
public final class TeacherSession extends AbstractAuthenticationToken {

    private final transient Teacher teacher;
    private final String passwordStamp;

    public TeacherSession(Teacher teacher, String passwordStamp) {
        super(List.of(new SimpleGrantedAuthority("ROLE_TEACHER")));
        this.teacher = teacher;
        this.passwordStamp = passwordStamp;
        setAuthenticated(true);
    }

    String passwordStamp() {
        return passwordStamp;
    }

    @Override
    public Teacher getPrincipal() {
        return teacher;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return teacher.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TeacherSession session
                && session.teacher.equals(teacher)
                && session.passwordStamp.equals(passwordStamp);
    }

    @Override
    public int hashCode() {
        return Objects.hash(teacher, passwordStamp);
    }
}
