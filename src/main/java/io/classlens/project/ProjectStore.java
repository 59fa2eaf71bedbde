package io.classlens.project;

import java.util.Optional;

/**
 * Keeps what a project must not forget. Each call has done its work when it returns. A {@link
 * Project} calls it while it holds its own lock, so calls for one project come one after another.
 */
public interface ProjectStore {

    void save(ProjectId project, Label label);

    void save(ProjectId project, Example example, byte[] jpeg);

    void save(ProjectId project, TrainedModel model);

    void deleteLabel(ProjectId project, int label);

    /** The picture is gone with it. */
    void deleteExample(ProjectId project, int example);

    /** The example's JPEG, 224x224; empty if there is no such example. */
    Optional<byte[]> picture(ProjectId project, int example);

    /** Forgets the whole project, pictures included. */
    void delete(ProjectId project);
}
