package io.classlens.project;

import java.util.List;
import java.util.Optional;

/** All projects that are kept. */
public interface Projects {

    /** Makes room for a project, with a key of its own for all that will be in it. */
    ProjectId create(ProjectLimits limits, boolean keepsPictures);

    /**
     * Reads a project. The caller sees to it that no second one of the same id is open.
     *
     * @throws IllegalArgumentException if there is no such project
     */
    Project open(ProjectId id);

    boolean exists(ProjectId id);

    /** A look at a project that need not be open; empty if there is no such project. */
    Optional<ProjectSummary> summary(ProjectId id);

    /** From now on the project takes no more than this; what it holds already stays. */
    void limit(ProjectId id, ProjectLimits limits);

    /**
     * Erases a project for good: its rows are deleted and its key is destroyed, so that whatever
     * the disk still holds of it cannot be read any more. Does nothing if it is gone.
     */
    Erased erase(ProjectId id);

    /** Those that hold an embedding which another backbone made. */
    List<ProjectId> withEmbeddingsNotOf(String backbone);

    /** How much was erased, for the receipt. */
    record Erased(int projects, int pictures, int models) {

        public static final Erased NOTHING = new Erased(0, 0, 0);

        public Erased plus(Erased other) {
            return new Erased(
                    projects + other.projects, pictures + other.pictures, models + other.models);
        }
    }

    /** Published just before a project is erased: whoever has it open closes it. */
    record Erasing(ProjectId project) {}

    /** Published when a project may hold more, or less, than before. */
    record Limited(ProjectId project, ProjectLimits limits) {}
}
