package io.classlens.project;

import java.util.Optional;

/**
 * Keeps what a project must not forget. Each call has done its work, on disk, when it returns. A
 * {@link Project} calls it while it holds its own lock, so calls for one project come one after
 * another.
 */
public interface ProjectStore {

    /**
     * @throws IllegalArgumentException if there is no such project
     */
    StoredProject load(ProjectId project);

    ProjectSummary summary(ProjectId project);

    void save(ProjectId project, Label label);

    /**
     * @param jpeg empty if the project keeps no pictures
     */
    void save(ProjectId project, Example example, Optional<byte[]> jpeg);

    void save(ProjectId project, TrainedModel model);

    /** Replaces the embedding of an example that is there, and the backbone that made it. */
    void replaceEmbedding(ProjectId project, Example example);

    /**
     * @param settings that every training of the project has to use; empty: any
     */
    void lockSettings(ProjectId project, Optional<TrainingSettings> settings);

    /** Its examples are gone with it, all at once. */
    void deleteLabel(ProjectId project, int label);

    /** The picture is gone with it. */
    void deleteExample(ProjectId project, int example);

    /** The example's JPEG, 224x224; empty if there is no such example or it has no picture. */
    Optional<byte[]> picture(ProjectId project, int example);
}
