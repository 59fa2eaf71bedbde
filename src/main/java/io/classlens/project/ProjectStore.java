package io.classlens.project;

import io.classlens.training.api.Hyperparameters;
import java.util.List;
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

    /** How many of a project's examples have a picture. */
    int pictures(ProjectId project);

    /** Keeps a model as the one that answers, and the run that it came of. */
    void save(ProjectId project, TrainedModel model, RunDetails details);

    /** Keeps what the model of a run said of its examples. */
    void saveJudged(ProjectId project, int run, List<ExampleScores> judged);

    /** Empty as well if nobody kept it. */
    List<ExampleScores> judged(ProjectId project, int run);

    /** Keeps a run of which no model came. */
    void save(ProjectId project, Run run);

    /** Without the models' weights; by their numbers. */
    List<Run> runs(ProjectId project);

    /** Empty if there is no such run, or no model came of it. */
    Optional<TrainedModel> model(ProjectId project, int number);

    /** From now on this model answers. */
    void makeLive(ProjectId project, int model);

    /** Its model is gone with it. */
    void deleteRun(ProjectId project, int run);

    /** Replaces the embedding of an example that is there, and the backbone that made it. */
    void replaceEmbedding(ProjectId project, Example example);

    /** Keeps the label of an example that is there. */
    void move(ProjectId project, Example example);

    /**
     * @param settings that every training of the project has to use; empty: any
     */
    void lockSettings(ProjectId project, Optional<Hyperparameters> settings);

    /**
     * @param threshold 0 to 1
     */
    void threshold(ProjectId project, double threshold);

    /** Its examples are gone with it, all at once. */
    void deleteLabel(ProjectId project, int label);

    /** The picture is gone with it. */
    void deleteExample(ProjectId project, int example);

    /** The example's JPEG, 224x224; empty if there is no such example or it has no picture. */
    Optional<byte[]> picture(ProjectId project, int example);
}
