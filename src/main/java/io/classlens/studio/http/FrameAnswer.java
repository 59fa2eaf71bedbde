package io.classlens.studio.http;

import io.classlens.inference.Prediction;
import io.classlens.project.Example;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a frame, as JSON.
 *
 * @param prediction null until something is recorded
 * @param recorded null if the frame was not to be kept
 * @param intervalMs what the page is asked to wait from the start of one frame to that of the next;
 *     0: nothing
 */
record FrameAnswer(@Nullable Scores prediction, @Nullable Recorded recorded, long intervalMs) {

    /**
     * @param neighbours the examples that voted, the nearest first; empty if a head answered
     * @param novel whether the frame is unlike all examples; false where the person did not ask
     */
    record Scores(
            int model,
            List<Prediction.Score> probabilities,
            List<Prediction.Neighbour> neighbours,
            boolean novel) {}

    record Recorded(int example, int label) {}

    static FrameAnswer of(
            Optional<Prediction> prediction, Optional<Example> recorded, Duration interval) {
        return new FrameAnswer(
                prediction
                        .map(p -> new Scores(p.model(), p.scores(), p.neighbours(), p.novel()))
                        .orElse(null),
                recorded.map(e -> new Recorded(e.id(), e.label())).orElse(null),
                interval.toMillis());
    }
}
