package io.classlens.account.http;

import io.classlens.classroom.Pupil;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A pupil whose device showed its token with this request. */
public final class PupilDevice extends AbstractAuthenticationToken {

    private final transient Pupil pupil;

    public PupilDevice(Pupil pupil) {
        super(List.of(new SimpleGrantedAuthority("ROLE_PUPIL")));
        this.pupil = pupil;
        setAuthenticated(true);
    }

    @Override
    public Pupil getPrincipal() {
        return pupil;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** No nickname: names of authentications may come to be logged. */
    @Override
    public String getName() {
        return pupil.id().toString();
    }

    @Override
    public String toString() {
        return "PupilDevice[" + pupil.id() + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PupilDevice device && device.pupil.equals(pupil);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(pupil);
    }
}
