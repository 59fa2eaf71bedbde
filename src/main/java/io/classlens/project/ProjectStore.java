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

    /** Stores a model, puts it in use, and stores the run that it came from. */
    void save(ProjectId project, TrainedModel model, RunDetails details);

    /** Stores the scores that the model of a run gave to its examples. */
    void saveScores(ProjectId project, int run, List<ExampleScores> scores);

    /** Empty as well if none were stored. */
    List<ExampleScores> scores(ProjectId project, int run);

    /** Stores a run without a model. */
    void save(ProjectId project, Run run);

    /** Without the models' weights; by their numbers. */
    List<Run> runs(ProjectId project);

    /** Empty if there is no such run, or it has no model. */
    Optional<TrainedModel> model(ProjectId project, int number);

    /** Puts this model in use. */
    void makeLive(ProjectId project, int model);

    /** Deletes its model, too. */
    void deleteRun(ProjectId project, int run);

    /** Replaces the embedding of an example that is there, and the backbone that made it. */
    void replaceEmbedding(ProjectId project, Example example);

    /** Stores the label of an example that is stored. */
    void move(ProjectId project, Example example);

    /**
     * @param settings that every training of the project has to use; empty: any
     */
    void lockSettings(ProjectId project, Optional<Hyperparameters> settings);

    /**
     * @param threshold 0 to 1
     */
    void threshold(ProjectId project, double threshold);

    /** Deletes its examples, too, in one transaction. */
    void deleteLabel(ProjectId project, int label);

    /** Deletes its picture, too. */
    void deleteExample(ProjectId project, int example);

    /** The example's JPEG, 224x224; empty if there is no such example or it has no picture. */
    Optional<byte[]> picture(ProjectId project, int example);
}
