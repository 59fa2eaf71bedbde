package io.classlens.project;

import io.classlens.training.api.Hyperparameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A training that is over, whether or not a model came of it: all that is known of it but the
 * weights, which are large.
 *
 * @param number counted from 1 within its project; a model that came of it has the same
 * @param labels ids in the order of the head's outputs
 * @param backbone id of the backbone whose embeddings it learned from
 * @param fingerprint of the project when it began; see {@link Project#fingerprint()}
 * @param tested ids of the examples that it was tested on and did not learn from
 * @param history one entry for each whole epoch
 * @param hasModel false if it diverged, failed or was stopped before an epoch was over
 */
public record Run(
        int number,
        List<Integer> labels,
        String backbone,
        long fingerprint,
        Hyperparameters settings,
        List<Integer> tested,
        List<TrainedModel.Score> history,
        Instant ended,
        RunDetails details,
        boolean hasModel) {

    /** One of which a model came. */
    public static Run of(TrainedModel model, RunDetails details) {
        return new Run(
                model.number(),
                model.labels(),
                model.backbone(),
                model.fingerprint(),
                model.settings(),
                model.validation(),
                model.history(),
                model.trained(),
                details,
                true);
    }

    Run numbered(int other) {
        return new Run(
                other,
                labels,
                backbone,
                fingerprint,
                settings,
                tested,
                history,
                ended,
                details,
                hasModel);
    }

    /** What the model that came of it scores; empty if none did. */
    public Optional<TrainedModel.Score> result() {
        return hasModel ? Optional.of(TrainedModel.Score.kept(history)) : Optional.empty();
    }

    /** Whether its result was measured on examples that it did not learn from. */
    public boolean isTested() {
        return hasModel && history.stream().anyMatch(score -> score.validation() != null);
    }

    /**
     * The share that the model gets right, from 0 to 1, on examples that it did not learn from if
     * it {@link #isTested()}, else on what it learned; empty if there is no model.
     */
    public Optional<Double> accuracy() {
        return result().map(TrainedModel.Score::tested).map(TrainedModel.Score::accuracy);
    }
}
