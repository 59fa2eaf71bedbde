package io.classlens.studio;

import io.classlens.project.ProjectId;
import java.util.Optional;

/**
 * Who may see which project. Every page and endpoint that shows or changes a project asks it; the
 * module that knows people implements it.
 */
public interface ProjectAccess {

    /** What the person of the current request may do with a project. */
    Access to(ProjectId project);

    /** The project that the person of the current request works in; empty for a stranger. */
    Optional<ProjectId> own();
}
