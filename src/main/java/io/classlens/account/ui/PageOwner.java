package io.classlens.account.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Teacher;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who opened a page. A page that anybody may see belongs to nobody. */
record PageOwner(UUID id, Authentication authentication) {

    /** Of somebody who is signed in. */
    static Optional<PageOwner> of(@Nullable Authentication authentication) {
        if (authentication == null) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case Teacher teacher -> Optional.of(new PageOwner(teacher.id(), authentication));
            case Pupil pupil -> Optional.of(new PageOwner(pupil.id(), authentication));
            case null, default -> Optional.empty();
        };
    }

    static Optional<PageOwner> of(UI page) {
        return Optional.ofNullable(ComponentUtil.getData(page, PageOwner.class));
    }

    static Optional<SecurityContext> context(UI page) {
        return of(page).map(owner -> new SecurityContextImpl(owner.authentication()));
    }

    void own(UI page) {
        ComponentUtil.setData(page, PageOwner.class, this);
    }
}
