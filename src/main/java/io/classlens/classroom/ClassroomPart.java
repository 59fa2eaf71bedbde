package io.classlens.classroom;

import io.classlens.project.ProjectId;
import io.classlens.project.Projects;
import java.util.Optional;
import java.util.UUID;

/** Something that belongs to a class and has to go with it. */
public interface ClassroomPart {

    /** Called while the class's row is still there. */
    Projects.Erased erase(UUID classroom);

    /** The class whose part this project is, if it is one. */
    Optional<UUID> classroomOf(ProjectId project);
}
