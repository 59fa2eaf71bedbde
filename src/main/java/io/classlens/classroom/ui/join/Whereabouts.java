package io.classlens.classroom.ui.join;

import io.classlens.classroom.Classroom;
import io.classlens.classroom.Pupil;

/** Where a pupil's page stands with its class, now. */
sealed interface Whereabouts {

    /** In the class; its lesson is open or paused. */
    record InClass(Pupil pupil, Classroom classroom) implements Whereabouts {}

    record LessonOver(Pupil pupil, Classroom classroom) implements Whereabouts {}

    record Gone(Goodbye why) implements Whereabouts {}
}
