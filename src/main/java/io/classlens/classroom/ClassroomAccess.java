package io.classlens.classroom;

import io.classlens.project.ProjectId;
import io.classlens.studio.Access;
import io.classlens.studio.ProjectAccess;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A pupil has its own project and no other. A teacher has the own practice project and the sets of
 * the own classes, and may look at the projects of the pupils in them.
 */
@Component
class ClassroomAccess implements ProjectAccess {

    private final Classrooms classrooms;
    private final Pupils pupils;
    private final Practice practice;

    ClassroomAccess(Classrooms classrooms, Pupils pupils, Practice practice) {
        this.classrooms = classrooms;
        this.pupils = pupils;
        this.practice = practice;
    }

    @Override
    public Access to(ProjectId project) {
        return SignedIn.teacher()
                .map(teacher -> of(teacher, project))
                .or(() -> SignedIn.pupil().map(pupil -> of(pupil, project)))
                .orElse(Access.NONE);
    }

    @Override
    public Optional<ProjectId> own() {
        return SignedIn.pupil()
                .map(Pupil::project)
                .or(() -> SignedIn.teacher().map(teacher -> practice.of(teacher.id())));
    }

    private Access of(Pupil pupil, ProjectId project) {
        if (!pupil.project().equals(project)) {
            return Access.NONE;
        }
        return classrooms
                .find(pupil.classroom())
                .map(
                        classroom ->
                                switch (classroom.lesson()) {
                                    case OPEN -> Access.WRITE;
                                    case PAUSED -> Access.PAUSED;
                                    case OVER -> Access.NONE;
                                })
                .orElse(Access.NONE);
    }

    private Access of(Teacher teacher, ProjectId project) {
        if (practice.isOf(teacher.id(), project)) {
            return Access.WRITE;
        }
        if (classrooms.ofPart(project).filter(id -> isClassOf(teacher, id)).isPresent()) {
            return Access.WRITE;
        }
        Optional<UUID> classroom = pupils.byProject(project).map(Pupil::classroom);
        return classroom.filter(id -> isClassOf(teacher, id)).isPresent()
                ? Access.READ
                : Access.NONE;
    }

    private boolean isClassOf(Teacher teacher, UUID classroom) {
        return classrooms
                .find(classroom)
                .map(Classroom::teacher)
                .filter(teacher.id()::equals)
                .isPresent();
    }
}
