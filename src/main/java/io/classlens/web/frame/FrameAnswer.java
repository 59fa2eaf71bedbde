package io.classlens.web.frame;

import io.classlens.inference.Prediction;
import io.classlens.project.Example;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a frame, as JSON.
 *
 * @param prediction null until a head is trained
 * @param recorded null if the frame was not to be kept
 */
record FrameAnswer(@Nullable Scores prediction, @Nullable Recorded recorded) {

    record Scores(int model, List<Prediction.Score> probabilities) {}

    record Recorded(int example, int label) {}

    static FrameAnswer of(Optional<Prediction> prediction, Optional<Example> recorded) {
        return new FrameAnswer(
                prediction.map(p -> new Scores(p.model(), p.scores())).orElse(null),
                recorded.map(e -> new Recorded(e.id(), e.label())).orElse(null));
    }
}
