package io.classlens.classroom.ui.join;

import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import java.util.Optional;

/**
 * A pupil on one device: what has become of it is asked anew each time, never remembered.
 *
 * @param joined the pupil as it was when the page was opened
 * @param token what the device showed then; empty where nobody has to show one
 */
record PupilPresence(Classrooms classrooms, Pupils pupils, Pupil joined, Optional<String> token) {

    Whereabouts now() {
        Optional<Classroom> classroom = classrooms.find(joined.classroom());
        if (classroom.isEmpty()) {
            return new Whereabouts.Gone(Goodbye.CLASS_GONE);
        }
        Optional<Pupil> pupil = pupils.find(joined.id());
        if (pupil.isEmpty()) {
            return new Whereabouts.Gone(Goodbye.REMOVED);
        }
        // First: the end of a lesson forgets the devices, too.
        if (classroom.get().lesson() == Lesson.OVER) {
            return new Whereabouts.LessonOver(pupil.get(), classroom.get());
        }
        return isThisDevice()
                ? new Whereabouts.InClass(pupil.get(), classroom.get())
                : new Whereabouts.Gone(Goodbye.SIGNED_OFF);
    }

    private boolean isThisDevice() {
        return token.isEmpty()
                || token.flatMap(pupils::byToken)
                        .map(Pupil::id)
                        .filter(joined.id()::equals)
                        .isPresent();
    }

    String makeRescueCode() {
        return pupils.makeRescueCode(joined.id());
    }

    void leave() {
        pupils.leave(joined.id());
    }
}
