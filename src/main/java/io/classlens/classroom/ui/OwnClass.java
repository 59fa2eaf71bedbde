package io.classlens.classroom.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.SignedIn;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The class in a page's address, if it is the signed-in teacher's own. */
public final class OwnClass {

    /** In the routes of all pages about one class: {@code teacher/class/:classroom/...}. */
    public static final String PARAMETER = "classroom";

    private OwnClass() {}

    /** Empty once the page was sent to "not found": no such class, or somebody else's. */
    public static Optional<Classroom> of(BeforeEnterEvent event, Classrooms classrooms) {
        Optional<Classroom> own =
                event.getRouteParameters()
                        .get(PARAMETER)
                        .flatMap(OwnClass::id)
                        .flatMap(classrooms::find)
                        .filter(OwnClass::isOwn);
        if (own.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        return own;
    }

    /**
     * Something in the address that belongs to the teacher's own class, such as a pupil. Empty once
     * the page was sent to "not found": no such class, no such part, or another class's.
     *
     * @param parameter of the route, with the part's id
     * @param classroom to which a part belongs
     */
    public static <T> Optional<T> partOf(
            BeforeEnterEvent event,
            Classrooms classrooms,
            String parameter,
            Function<UUID, Optional<T>> find,
            Function<T, UUID> classroom) {
        Optional<Classroom> own = of(event, classrooms);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> part =
                event.getRouteParameters()
                        .get(parameter)
                        .flatMap(OwnClass::id)
                        .flatMap(find)
                        .filter(found -> classroom.apply(found).equals(own.get().id()));
        if (part.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        return part;
    }

    private static boolean isOwn(Classroom classroom) {
        return SignedIn.teacher().filter(t -> t.id().equals(classroom.teacher())).isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
