package io.classlens.project;

import io.classlens.training.api.Hyperparameters;
import java.util.List;
import java.util.Optional;

/**
 * A project as it was last kept.
 *
 * @param labels by their ids
 * @param examples by their ids
 * @param model the one that answers
 * @param lastLabel the greatest id that a label ever had, 0 if there was none
 * @param lastExample the greatest id that an example ever had, 0 if there was none
 * @param lastRun the greatest number that a run ever had, 0 if there was none
 * @param keepsPictures false: embeddings only
 * @param lockedSettings that every training has to use
 * @param threshold see {@link Project#threshold()}
 */
public record StoredProject(
        ProjectLimits limits,
        boolean keepsPictures,
        List<Label> labels,
        List<Example> examples,
        Optional<TrainedModel> model,
        Optional<Hyperparameters> lockedSettings,
        int lastLabel,
        int lastExample,
        int lastRun,
        double threshold) {

    /** A project in which nothing was done yet. */
    public static StoredProject empty(ProjectLimits limits, boolean keepsPictures) {
        return new StoredProject(
                limits,
                keepsPictures,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0);
    }
}
