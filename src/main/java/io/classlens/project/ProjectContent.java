package io.classlens.project;

import io.classlens.training.api.Hyperparameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is in a project, away from where it is kept: what a project file holds. The ids are
 * those of the project that it came from.
 *
 * @param lockedSettings what a teacher had set for every training
 * @param isModelCurrent whether nothing was changed after the model was trained
 * @param threshold see {@link Project#threshold()}
 */
public record ProjectContent(
        List<Label> labels,
        List<Kept> examples,
        Optional<Hyperparameters> lockedSettings,
        Optional<TrainedModel> model,
        boolean isModelCurrent,
        double threshold) {

    /**
     * @throws IllegalArgumentException if the threshold is none
     */
    public ProjectContent {
        Project.requireThreshold(threshold);
    }

    /**
     * @param jpeg empty where only embeddings were kept
     */
    public record Kept(
            int label,
            Optional<byte[]> jpeg,
            float[] embedding,
            String backbone,
            UUID burst,
            Instant taken,
            Example.Source source) {}
}
